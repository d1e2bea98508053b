package com.example.copies;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link SimpleRequest}.
 *
 * @param id the item's id
 * @param result what {@code simple} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SimpleResponse(long id, List<String> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code simple} returned
     */
    public SimpleResponse {
        Objects.requireNonNull(
                result,
                "Ledger.simple returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = List.copyOf(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Ledger.simple returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }
}
