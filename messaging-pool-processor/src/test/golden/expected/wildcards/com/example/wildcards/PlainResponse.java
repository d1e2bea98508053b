package com.example.wildcards;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link PlainRequest}.
 *
 * @param id the item's id
 * @param result what {@code plain} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record PlainResponse(Notes.Key id, Set<? extends Notes.Kind> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code plain} returned
     */
    PlainResponse {
        Objects.requireNonNull(id, "The id of PlainResponse is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                result,
                "Notes.Book.plain returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        result = Collections.unmodifiableSet(new LinkedHashSet<>(result));
    }
}
