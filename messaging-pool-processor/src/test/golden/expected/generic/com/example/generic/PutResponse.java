package com.example.generic;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link PutRequest}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 * @param result what {@code put} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PutResponse<K extends Comparable<K>, V extends Enum<V>>(int id, @Nullable V result) {}
