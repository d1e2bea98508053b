package com.example.wildcards;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Notes.Book} for {@code maybe}.
 *
 * @param id the item's id
 * @param kinds given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record MaybeRequest(
        Notes.Key id,
        @Nullable Set<? extends List<? extends Notes.Kind>> kinds) implements Request.OfKey<Notes.Book, MaybeResponse> {

    /**
     * Checks that there is an id, and copies {@code kinds}.
     *
     * @param id the item's id
     * @param kinds given to the item
     */
    MaybeRequest {
        Objects.requireNonNull(id, "The id of MaybeRequest is null; give the id of a Notes.Book");
        try {
            kinds = kinds == null ? null : copyOfSet(kinds);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter kinds of Notes.Book.maybe holds null in MaybeRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public MaybeResponse process(Notes.Book item) {
        return new MaybeResponse(id, item.maybe(kinds));
    }

    private static @Nullable Set<? extends List<? extends Notes.Kind>> copyOfSet(
            @Nullable Set<? extends List<? extends Notes.Kind>> values) {
        Set<List<? extends Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<? extends Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }
}
