package com.example.wildcards;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link ExactRequest}.
 *
 * @param id the item's id
 * @param result what {@code exact} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record ExactResponse(Notes.Key id, List<? extends int[]> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code exact} returned
     */
    ExactResponse {
        Objects.requireNonNull(id, "The id of ExactResponse is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                result,
                "Notes.Book.exact returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = result.stream().<int[]>map((int[] value) -> value.clone()).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Notes.Book.exact returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    /** {@return a copy} */
    @Override
    public List<? extends int[]> result() {
        return result.stream().<int[]>map((int[] value) -> value.clone()).toList();
    }
}
