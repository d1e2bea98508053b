package com.example.copies;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Ledger} for {@code records}.
 *
 * @param id the item's id
 * @param page given to the item
 * @param pages given to the item
 * @param last given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record RecordsRequest(
        long id,
        Ledger.Page page,
        List<Ledger.Page> pages,
        Ledger.@Nullable Page last) implements Request.OfLong<Ledger, RecordsResponse> {

    /**
     * Copies {@code page}, {@code pages}, {@code last}.
     *
     * @param id the item's id
     * @param page given to the item
     * @param pages given to the item
     * @param last given to the item
     */
    public RecordsRequest {
        Objects.requireNonNull(
                page,
                "The parameter page of Ledger.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            page = copyOfPage(page);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter page of Ledger.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                pages,
                "The parameter pages of Ledger.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            pages = pages.stream().map(value -> copyOfPage(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter pages of Ledger.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        try {
            last = last == null ? null : copyOfPage(last);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter last of Ledger.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public RecordsResponse process(Ledger item) {
        return new RecordsResponse(id, item.records(page(), pages(), last()));
    }

    /** {@return a copy} */
    @Override
    public Ledger.Page page() {
        return copyOfPage(page);
    }

    /** {@return a copy} */
    @Override
    public List<Ledger.Page> pages() {
        return pages.stream().map(value -> copyOfPage(value)).toList();
    }

    /** {@return a copy} */
    @Override
    public Ledger.@Nullable Page last() {
        return last == null ? null : copyOfPage(last);
    }

    private static Ledger.Page copyOfPage(Ledger.Page value) {
        return new Ledger.Page(
                value.number(),
                List.copyOf(value.entries()),
                value.tags() == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(value.tags())),
                value.stamp().clone());
    }
}
