package com.example.clashes;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link TypesRequest}.
 *
 * @param <V> as in {@link Clashing}
 * @param id the item's id
 * @param result what {@code types} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record TypesResponse<V>(long id, List result) {}
