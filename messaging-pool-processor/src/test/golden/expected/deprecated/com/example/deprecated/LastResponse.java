package com.example.deprecated;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link LastRequest}.
 *
 * @param id the item's id
 * @param result what {@code last} returned
 * @deprecated use another
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@Deprecated
public record LastResponse(long id, int result) {}
