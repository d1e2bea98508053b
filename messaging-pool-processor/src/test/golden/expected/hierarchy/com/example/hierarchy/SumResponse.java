package com.example.hierarchy;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link SumRequest}.
 *
 * @param id the item's id
 * @param result what {@code sum} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SumResponse(long id, long result) {}
