package com.example.clashes;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link VariablesRequest}.
 *
 * @param <V> as in {@link Clashing}
 * @param id the item's id
 * @param result what {@code variables} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record VariablesResponse<V>(long id, java.lang.String result) {}
