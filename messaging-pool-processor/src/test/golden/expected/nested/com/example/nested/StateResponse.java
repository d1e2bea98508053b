package com.example.nested;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link StateRequest}.
 *
 * @param id the item's id
 * @param result what {@code state} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record StateResponse(long id, Outer.State result) {}
