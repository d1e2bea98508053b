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
 * @param lists given to the item
 * @param rows given to the item
 * @param sets given to the item
 * @param some given to the item
 * @param exact given to the item
 * @param arrays given to the item
 * @param pages given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record NestedRequest(
        Notes.Shelf<? extends Notes.Kind> id,
        Map<String, ? extends List<? extends Notes.Kind>> lists,
        List<? extends List<? extends Notes.Note>> rows,
        Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
        Optional<? extends List<? extends Notes.Kind>> some,
        Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> exact,
        Map<String, ? extends int[]> arrays,
        List<? extends Notes.Pages> pages) implements Request.OfKey<Notes.Book, NestedResponse> {

    /**
     * Checks that there is an id, and copies {@code lists}, {@code rows}, {@code sets}, {@code some}, {@code exact}, {@code arrays}, {@code pages}.
     *
     * @param id the item's id
     * @param lists given to the item
     * @param rows given to the item
     * @param sets given to the item
     * @param some given to the item
     * @param exact given to the item
     * @param arrays given to the item
     * @param pages given to the item
     */
    NestedRequest {
        Objects.requireNonNull(id, "The id of NestedRequest is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                lists,
                "The parameter lists of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            lists = copyOfMap(lists);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter lists of Notes.Book.nested holds null in NestedRequest; "
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
        Objects.requireNonNull(
                exact,
                "The parameter exact of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            exact = copyOfMap2(exact);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter exact of Notes.Book.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                arrays,
                "The parameter arrays of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            arrays = copyOfMap3(arrays);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter arrays of Notes.Book.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                pages,
                "The parameter pages of Notes.Book.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            pages = pages.stream().map((Notes.Pages value) -> copyOfPages(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter pages of Notes.Book.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public NestedResponse process(Notes.Book item) {
        return new NestedResponse(id, item.nested(lists, rows, sets, some, exact(), arrays(), pages()));
    }

    /** {@return a copy} */
    @Override
    public Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> exact() {
        return copyOfMap2(exact);
    }

    /** {@return a copy} */
    @Override
    public Map<String, ? extends int[]> arrays() {
        return copyOfMap3(arrays);
    }

    /** {@return a copy} */
    @Override
    public List<? extends Notes.Pages> pages() {
        return pages.stream().map((Notes.Pages value) -> copyOfPages(value)).toList();
    }

    private static Map<String, List<? extends Notes.Kind>> copyOfMap(
            Map<String, ? extends List<? extends Notes.Kind>> values) {
        Map<String, List<? extends Notes.Kind>> copy = new LinkedHashMap<>();
        values.forEach((String key, List<? extends Notes.Kind> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Set<Set<? extends List<? extends Notes.Kind>>> copyOfSet(
            Set<? extends Set<? extends List<? extends Notes.Kind>>> values) {
        Set<Set<? extends List<? extends Notes.Kind>>> copy = new LinkedHashSet<>();
        for (Set<? extends List<? extends Notes.Kind>> value : values) {
            copy.add(copyOfSet2(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Map<Set<? extends Notes.Kind>, List<? extends int[]>> copyOfMap2(
            Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> values) {
        Map<Set<? extends Notes.Kind>, List<? extends int[]>> copy = new LinkedHashMap<>();
        values.forEach((Set<? extends Notes.Kind> key, List<? extends int[]> value) -> copy.put(Collections.unmodifiableSet(new LinkedHashSet<>(key)), value.stream().map((int[] value2) -> value2.clone()).toList()));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<String, int[]> copyOfMap3(Map<String, ? extends int[]> values) {
        Map<String, int[]> copy = new LinkedHashMap<>();
        values.forEach((String key, int[] value) -> copy.put(key, value.clone()));
        return Collections.unmodifiableMap(copy);
    }

    private static Notes.Pages copyOfPages(Notes.Pages value) {
        return new Notes.Pages(List.copyOf(value.notes()), value.marks() == null ? null : value.marks().clone());
    }

    private static Set<List<? extends Notes.Kind>> copyOfSet2(Set<? extends List<? extends Notes.Kind>> values) {
        Set<List<? extends Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<? extends Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }
}
