package com.example.copies;

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
public record NestedResponse(long id, Map<String, List<List<Integer>>> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code nested} returned
     */
    public NestedResponse {
        Objects.requireNonNull(
                result,
                "Ledger.nested returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfMap(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Ledger.nested returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Map<String, List<List<Integer>>> copyOfMap(Map<String, List<List<Integer>>> values) {
        Map<String, List<List<Integer>>> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, value.stream().map(value2 -> List.copyOf(value2)).toList()));
        return Collections.unmodifiableMap(copy);
    }
}
