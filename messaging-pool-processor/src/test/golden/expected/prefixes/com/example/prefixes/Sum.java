package com.example.prefixes;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link CartSumRequest}.
 *
 * @param id the item's id
 * @param result what {@code sum} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record Sum(long id, int result) {}
