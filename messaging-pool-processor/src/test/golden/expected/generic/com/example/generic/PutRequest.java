package com.example.generic;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cache} for {@code put}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 * @param key given to the item
 * @param value given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PutRequest<K extends Comparable<K>, V extends Enum<V>>(
        int id,
        K key,
        V value) implements Request.OfInt<Cache<K, V>, PutResponse<K, V>> {

    @Override
    public PutResponse<K, V> process(Cache<K, V> item) {
        return new PutResponse<>(id, item.put(key, value));
    }
}
