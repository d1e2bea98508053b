package com.example.generic;

import io.github.messagingpool.Init;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Cache}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CacheInit<K extends Comparable<K>, V extends Enum<V>>(int id) implements Init.OfInt<Cache<K, V>> {}
