package com.example.names;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link CountAllRequest}.
 *
 * @param id the item's id
 * @param result what {@code count} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CountAllResponse(long id, int result) {}
