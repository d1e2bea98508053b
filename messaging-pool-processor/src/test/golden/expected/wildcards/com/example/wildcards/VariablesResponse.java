package com.example.wildcards;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link VariablesRequest}.
 *
 * @param <V> as in {@link Notes.Variable}
 * @param <E> as in {@link Notes.Variable}
 * @param <O> as in {@link Notes.Variable}
 * @param id the item's id
 * @param result what {@code variables} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record VariablesResponse<V, E extends Enum<E>, O extends Optional<? extends Notes.Kind>>(
        long id,
        List<? extends V> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code variables} returned
     */
    VariablesResponse {
        Objects.requireNonNull(
                result,
                "Notes.Variable.variables returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = List.copyOf(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Notes.Variable.variables returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }
}
