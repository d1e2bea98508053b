package com.example.copies;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link SealedRequest}.
 *
 * @param id the item's id
 * @param result what {@code sealed} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record SealedResponse(long id, Ledger.Change result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code sealed} returned
     */
    public SealedResponse {
        Objects.requireNonNull(
                result,
                "Ledger.sealed returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfChange(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Ledger.sealed returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Ledger.Change copyOfChange(Ledger.Change value) {
        if (value instanceof Ledger.Added match) {
            return copyOfAdded(match);
        }
        return value;
    }

    private static Ledger.Added copyOfAdded(Ledger.Added value) {
        return new Ledger.Added(List.copyOf(value.entries()));
    }
}
