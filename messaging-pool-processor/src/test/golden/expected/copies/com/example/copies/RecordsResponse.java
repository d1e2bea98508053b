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
        Objects.requireNonNull(result, "result");
        result = copyOfPage(result);
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
