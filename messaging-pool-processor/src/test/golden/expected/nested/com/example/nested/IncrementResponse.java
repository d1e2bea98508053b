package com.example.nested;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link IncrementRequest}.
 *
 * @param id the item's id
 * @param result what {@code increment} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record IncrementResponse(long id, long result) {}
