package com.example.wildcards;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link NestedRequest}.
 *
 * @param id the item's id
 * @param result what {@code nested} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record NestedResponse(Notes.Key id, Map<String, ? extends List<? extends Notes.Kind>> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code nested} returned
     */
    NestedResponse {
        Objects.requireNonNull(id, "The id of NestedResponse is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                result,
                "Notes.Book.nested returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfMap(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Notes.Book.nested returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Map<String, ? extends List<? extends Notes.Kind>> copyOfMap(
            Map<String, ? extends List<? extends Notes.Kind>> values) {
        Map<String, List<? extends Notes.Kind>> copy = new LinkedHashMap<>();
        values.forEach((String key, List<? extends Notes.Kind> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }
}
