package com.example.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link PrimitivesRequest}.
 *
 * @param <T> as in {@link Forms.Generic}
 * @param <E> as in {@link Forms.Generic}
 * @param id the item's id
 * @param result what {@code primitives} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record PrimitivesResponse<T, E extends Exception>(String id, Map<List<T>, Optional<T>> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code primitives} returned
     */
    PrimitivesResponse {
        Objects.requireNonNull(id, "The id of PrimitivesResponse is null; give the id of a Forms.Generic");
        Objects.requireNonNull(
                result,
                "Forms.Generic.primitives returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfMap(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Forms.Generic.primitives returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static <T> Map<List<T>, Optional<T>> copyOfMap(Map<List<T>, Optional<T>> values) {
        Map<List<T>, Optional<T>> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(List.copyOf(key), value));
        return Collections.unmodifiableMap(copy);
    }
}
