package com.example.names;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link PoolRequest}.
 *
 * @param id the item's id
 * @param result what {@code pool} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PoolResponse(long id, int result) {}
