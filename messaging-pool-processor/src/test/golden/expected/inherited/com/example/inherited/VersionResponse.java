package com.example.inherited;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link VersionRequest}.
 *
 * @param id the item's id
 * @param result what {@code version} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record VersionResponse(long id, int result) {}
