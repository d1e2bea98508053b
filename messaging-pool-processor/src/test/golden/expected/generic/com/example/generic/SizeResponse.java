package com.example.generic;

import javax.annotation.processing.Generated;

/**
 * The answer to {@link SizeRequest}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 * @param result what {@code size} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SizeResponse<K extends Comparable<K>, V extends Enum<V>>(int id, int result) {}
