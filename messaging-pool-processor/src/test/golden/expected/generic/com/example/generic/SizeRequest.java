package com.example.generic;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cache} for {@code size}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SizeRequest<K extends Comparable<K>, V extends Enum<V>>(
        int id) implements Request.OfInt<Cache<K, V>, SizeResponse<K, V>> {

    @Override
    public SizeResponse<K, V> process(Cache<K, V> item) {
        return new SizeResponse<>(id, item.size());
    }
}
