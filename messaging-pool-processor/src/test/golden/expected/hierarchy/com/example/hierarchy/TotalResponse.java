package com.example.hierarchy;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link TotalRequest}.
 *
 * @param id the item's id
 * @param result what {@code total} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record TotalResponse(long id, long result) {}
