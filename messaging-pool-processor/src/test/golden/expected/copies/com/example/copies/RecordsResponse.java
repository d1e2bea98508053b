package com.example.copies;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link RecordsRequest}.
 *
 * @param id the item's id
 * @param result what {@code records} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record RecordsResponse(long id, Ledger.Page result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code records} returned
     */
    public RecordsResponse {
        Objects.requireNonNull(
                result,
                "Ledger.records returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfPage(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Ledger.records returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    /** {@return a copy} */
    @Override
    public Ledger.Page result() {
        return copyOfPage(result);
    }

    private static Ledger.Page copyOfPage(Ledger.Page value) {
        return new Ledger.Page(
                value.number(),
                List.copyOf(value.entries()),
                value.tags() == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(value.tags())),
                value.stamp().clone());
    }
}
