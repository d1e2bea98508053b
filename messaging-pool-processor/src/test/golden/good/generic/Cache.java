package com.example.generic;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cache.
 *
 * @param <K> the keys
 */
@PoolItem
public class Cache<@Sendable K extends Comparable<K>, V extends Enum<V>> {

    private final Map<K, V> entries = new HashMap<>();

    Cache(int id) {}

    @Messaging
    @Nullable V put(K key, V value) {
        return entries.put(key, value);
    }

    @Messaging
    Map<K, V> putAll(Map<K, V> entries, Set<List<K>> groups) {
        this.entries.putAll(entries);
        return this.entries;
    }

    @Messaging
    int size() {
        return entries.size();
    }

    @Messaging
    int sum(V value, int[] numbers) {
        return numbers.length;
    }
}
