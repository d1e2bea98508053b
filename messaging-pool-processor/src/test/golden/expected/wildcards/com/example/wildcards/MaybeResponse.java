package com.example.wildcards;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link MaybeRequest}.
 *
 * @param id the item's id
 * @param result what {@code maybe} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record MaybeResponse(Notes.Key id, @Nullable List<? extends Notes.Pages> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code maybe} returned
     */
    MaybeResponse {
        Objects.requireNonNull(id, "The id of MaybeResponse is null; give the id of a Notes.Book");
        try {
            result = result == null ? null : result.stream().<Notes.Pages>map((Notes.Pages value) -> copyOfPages(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Notes.Book.maybe returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    /** {@return a copy} */
    @Override
    public @Nullable List<? extends Notes.Pages> result() {
        return result == null ? null : result.stream().<Notes.Pages>map((Notes.Pages value) -> copyOfPages(value)).toList();
    }

    private static Notes.Pages copyOfPages(Notes.Pages value) {
        return new Notes.Pages(List.copyOf(value.notes()), value.marks() == null ? null : value.marks().clone());
    }
}
