package com.example.forms;

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
 * Asks a {@link Forms.Generic} for {@code throwing}.
 *
 * @param <T> as in {@link Forms.Generic}
 * @param <E> as in {@link Forms.Generic}
 * @param id the item's id
 * @param map given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record ThrowingRequest<T, E extends Exception>(
        String id,
        Map<T, Set<Forms.Wrap<T, List<T>>>> map) implements Request.OfKey<Forms.Generic<T, E>, ThrowingResponse<T, E>> {

    /**
     * Checks that there is an id, and copies {@code map}.
     *
     * @param id the item's id
     * @param map given to the item
     */
    ThrowingRequest {
        Objects.requireNonNull(id, "The id of ThrowingRequest is null; give the id of a Forms.Generic");
        Objects.requireNonNull(
                map,
                "The parameter map of Forms.Generic.throwing is null in ThrowingRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            map = copyOfMap(map);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter map of Forms.Generic.throwing holds null in ThrowingRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public ThrowingResponse<T, E> process(Forms.Generic<T, E> item) throws E {
        return new ThrowingResponse<>(id, item.throwing(map));
    }

    private static <T> Map<T, Set<Forms.Wrap<T, List<T>>>> copyOfMap(Map<T, Set<Forms.Wrap<T, List<T>>>> values) {
        Map<T, Set<Forms.Wrap<T, List<T>>>> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, copyOfSet(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static <T> Set<Forms.Wrap<T, List<T>>> copyOfSet(Set<Forms.Wrap<T, List<T>>> values) {
        Set<Forms.Wrap<T, List<T>>> copy = new LinkedHashSet<>();
        for (Forms.Wrap<T, List<T>> value : values) {
            copy.add(copyOfWrap(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static <T> Forms.Wrap<T, List<T>> copyOfWrap(Forms.Wrap<T, List<T>> value) {
        return new Forms.Wrap<T, List<T>>(
                value.one(),
                value.many().stream().map(value2 -> List.copyOf(value2)).toList());
    }
}
