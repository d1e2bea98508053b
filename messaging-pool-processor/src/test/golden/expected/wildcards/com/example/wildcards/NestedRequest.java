package com.example.wildcards;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Notes.Book} for {@code nested}.
 *
 * @param id the item's id
 * @param notes given to the item
 * @param rows given to the item
 * @param sets given to the item
 * @param some given to the item
 * @param option given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record NestedRequest(
        Notes.Key id,
        Map<String, ? extends List<? extends Notes.Note>> notes,
        List<? extends List<? extends Notes.Note>> rows,
        Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
        Optional<? extends List<? extends Notes.Kind>> some,
        Optional<? extends Optional<? extends Notes.Kind>> option) implements Request.OfKey<Notes.Book, NestedResponse> {

    /**
     * Checks that there is an id, checks that there is {@code option}, and copies {@code notes}, {@code rows}, {@code sets}, {@code some}.
     *
     * @param id the item's id
     * @param notes given to the item
     * @param rows given to the item
     * @param sets given to the item
     * @param some given to the item
     * @param option given to the item
     */
    NestedRequest {
        Objects.requireNonNull(id, "The id of NestedRequest is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                option,
                "The parameter option of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        Objects.requireNonNull(
                notes,
                "The parameter notes of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            notes = copyOfMap(notes);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter notes of Notes.Book.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                rows,
                "The parameter rows of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            rows = rows.stream().<List<? extends Notes.Note>>map((List<? extends Notes.Note> value) -> List.copyOf(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter rows of Notes.Book.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                sets,
                "The parameter sets of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            sets = copyOfSet(sets);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter sets of Notes.Book.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                some,
                "The parameter some of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            some = some.<List<? extends Notes.Kind>>map((List<? extends Notes.Kind> value) -> List.copyOf(value));
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter some of Notes.Book.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public NestedResponse process(Notes.Book item) {
        return new NestedResponse(id, item.nested(notes, rows, sets, some, option));
    }

    private static Map<String, ? extends List<? extends Notes.Note>> copyOfMap(
            Map<String, ? extends List<? extends Notes.Note>> values) {
        Map<String, List<? extends Notes.Note>> copy = new LinkedHashMap<>();
        values.forEach((String key, List<? extends Notes.Note> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Set<? extends Set<? extends List<? extends Notes.Kind>>> copyOfSet(
            Set<? extends Set<? extends List<? extends Notes.Kind>>> values) {
        Set<Set<? extends List<? extends Notes.Kind>>> copy = new LinkedHashSet<>();
        for (Set<? extends List<? extends Notes.Kind>> value : values) {
            copy.add(copyOfSet2(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Set<? extends List<? extends Notes.Kind>> copyOfSet2(
            Set<? extends List<? extends Notes.Kind>> values) {
        Set<List<? extends Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<? extends Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }
}
