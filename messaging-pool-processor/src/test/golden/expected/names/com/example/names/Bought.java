package com.example.names;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link Buy}.
 *
 * @param id the item's id
 * @param result what {@code buy} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record Bought(long id, int result) {}
