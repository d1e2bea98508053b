package com.example.ways;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link ReadsRequest}.
 *
 * @param id the item's id
 * @param result what {@code reads} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadsResponse(long id, int result) {}
