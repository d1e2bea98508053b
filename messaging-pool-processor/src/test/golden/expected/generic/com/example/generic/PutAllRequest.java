package com.example.generic;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cache} for {@code putAll}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 * @param entries given to the item
 * @param groups given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record PutAllRequest<K extends Comparable<K>, V extends Enum<V>>(
        int id,
        Map<K, V> entries,
        Set<List<K>> groups) implements Request.OfInt<Cache<K, V>, PutAllResponse<K, V>> {

    /**
     * Copies {@code entries}, {@code groups}.
     *
     * @param id the item's id
     * @param entries given to the item
     * @param groups given to the item
     */
    public PutAllRequest {
        Objects.requireNonNull(
                entries,
                "The parameter entries of Cache.putAll is null in PutAllRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        Objects.requireNonNull(
                groups,
                "The parameter groups of Cache.putAll is null in PutAllRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            groups = copyOfSet(groups);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter groups of Cache.putAll holds null in PutAllRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public PutAllResponse<K, V> process(Cache<K, V> item) {
        return new PutAllResponse<>(id, item.putAll(entries, groups));
    }

    private static <K extends Comparable<K>> Set<List<K>> copyOfSet(Set<List<K>> values) {
        Set<List<K>> copy = new LinkedHashSet<>();
        for (List<K> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }
}
