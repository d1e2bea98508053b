package com.example.names;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link Sell}.
 *
 * @param id the item's id
 * @param result what {@code sell} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SellResponse(long id, int result) {}
