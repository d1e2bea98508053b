package com.example.prefixes;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link CountRequest}.
 *
 * @param id the item's id
 * @param result what {@code count} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record CountResponse(long id, int result) {}
