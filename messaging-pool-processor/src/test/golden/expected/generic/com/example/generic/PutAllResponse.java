package com.example.generic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link PutAllRequest}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 * @param result what {@code putAll} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PutAllResponse<K extends Comparable<K>, V extends Enum<V>>(int id, Map<K, V> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code putAll} returned
     */
    public PutAllResponse {
        Objects.requireNonNull(
                result,
                "Cache.putAll returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        result = Collections.unmodifiableMap(new LinkedHashMap<>(result));
    }
}
