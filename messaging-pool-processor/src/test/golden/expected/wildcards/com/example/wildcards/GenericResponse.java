package com.example.wildcards;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link GenericRequest}.
 *
 * @param id the item's id
 * @param result what {@code generic} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record GenericResponse(Notes.Shelf<? extends Notes.Kind> id, Notes.Box<? extends List<? extends Notes.Kind>> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code generic} returned
     */
    GenericResponse {
        Objects.requireNonNull(id, "The id of GenericResponse is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                result,
                "Notes.Book.generic returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfBox((Notes.Box<List<? extends Notes.Kind>>) (Notes.Box<?>) result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Notes.Book.generic returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Notes.Box<List<? extends Notes.Kind>> copyOfBox(Notes.Box<List<? extends Notes.Kind>> value) {
        return new Notes.Box<List<? extends Notes.Kind>>(
                List.copyOf(value.content()),
                value.rows().stream().<Set<List<? extends Notes.Kind>>>map((Set<List<? extends Notes.Kind>> value2) -> copyOfSet(value2)).toList(),
                copyOfSet2(value.others()));
    }

    private static Set<List<? extends Notes.Kind>> copyOfSet(Set<List<? extends Notes.Kind>> values) {
        Set<List<? extends Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<? extends Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Set<List<List<? extends Notes.Kind>>> copyOfSet2(Set<List<List<? extends Notes.Kind>>> values) {
        Set<List<List<? extends Notes.Kind>>> copy = new LinkedHashSet<>();
        for (List<List<? extends Notes.Kind>> value : values) {
            copy.add(value.stream().<List<? extends Notes.Kind>>map(value2 -> List.copyOf(value2)).toList());
        }
        return Collections.unmodifiableSet(copy);
    }
}
