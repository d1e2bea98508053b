package com.example.wildcards;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Notes.Book} for {@code generic}.
 *
 * @param id the item's id
 * @param kinds given to the item
 * @param boxes given to the item
 * @param sorted given to the item
 * @param exact given to the item
 * @param lists given to the item
 * @param shapes given to the item
 * @param notes given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record GenericRequest(
        Notes.Shelf<? extends Notes.Kind> id,
        Notes.Box<? extends Notes.Kind> kinds,
        List<? extends Notes.Box<? extends Set<? extends Notes.Kind>>> boxes,
        Notes.Sorted<? extends Notes.Kind, ? extends List<Notes.Kind>> sorted,
        Notes.Outcome<? extends Notes.Kind> exact,
        Notes.Outcome<? extends List<? extends Notes.Kind>> lists,
        Notes.Outcome<? extends Notes.Shape> shapes,
        Set<? extends Notes.Outcome<? extends Notes.Note>> notes) implements Request.OfKey<Notes.Book, GenericResponse> {

    /**
     * Checks that there is an id, and copies {@code kinds}, {@code boxes}, {@code sorted}, {@code lists}, {@code shapes}, {@code notes}.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @param boxes given to the item
     * @param sorted given to the item
     * @param exact given to the item
     * @param lists given to the item
     * @param shapes given to the item
     * @param notes given to the item
     */
    GenericRequest {
        Objects.requireNonNull(id, "The id of GenericRequest is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                kinds,
                "The parameter kinds of Notes.Book.generic is null in GenericRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            kinds = copyOfBox((Notes.Box<Notes.Kind>) (Notes.Box<?>) kinds);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter kinds of Notes.Book.generic holds null in GenericRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                boxes,
                "The parameter boxes of Notes.Book.generic is null in GenericRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            boxes = boxes.stream().<Notes.Box<? extends Set<? extends Notes.Kind>>>map((Notes.Box<? extends Set<? extends Notes.Kind>> value) -> copyOfBox2((Notes.Box<Set<? extends Notes.Kind>>) (Notes.Box<?>) value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter boxes of Notes.Book.generic holds null in GenericRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                sorted,
                "The parameter sorted of Notes.Book.generic is null in GenericRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            sorted = copyOfSorted((Notes.Sorted<Notes.Kind, List<Notes.Kind>>) (Notes.Sorted<?, ?>) sorted);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter sorted of Notes.Book.generic holds null in GenericRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                lists,
                "The parameter lists of Notes.Book.generic is null in GenericRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            lists = copyOfOutcome(lists);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter lists of Notes.Book.generic holds null in GenericRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                shapes,
                "The parameter shapes of Notes.Book.generic is null in GenericRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            shapes = copyOfOutcome2(shapes);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter shapes of Notes.Book.generic holds null in GenericRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                notes,
                "The parameter notes of Notes.Book.generic is null in GenericRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        notes = Collections.unmodifiableSet(new LinkedHashSet<>(notes));
    }

    @Override
    public GenericResponse process(Notes.Book item) {
        return new GenericResponse(id, item.generic(kinds, boxes, sorted, exact, lists(), shapes(), notes));
    }

    /** {@return a copy} */
    @Override
    public Notes.Outcome<? extends List<? extends Notes.Kind>> lists() {
        return copyOfOutcome(lists);
    }

    /** {@return a copy} */
    @Override
    public Notes.Outcome<? extends Notes.Shape> shapes() {
        return copyOfOutcome2(shapes);
    }

    private static Notes.Box<Notes.Kind> copyOfBox(Notes.Box<Notes.Kind> value) {
        return new Notes.Box<Notes.Kind>(
                value.content(),
                value.rows().stream().map((Set<Notes.Kind> value2) -> Collections.unmodifiableSet(new LinkedHashSet<>(value2))).toList(),
                copyOfSet(value.others()));
    }

    private static Notes.Box<Set<? extends Notes.Kind>> copyOfBox2(Notes.Box<Set<? extends Notes.Kind>> value) {
        return new Notes.Box<Set<? extends Notes.Kind>>(
                Collections.unmodifiableSet(new LinkedHashSet<>(value.content())),
                value.rows().stream().<Set<Set<? extends Notes.Kind>>>map((Set<Set<? extends Notes.Kind>> value2) -> copyOfSet2(value2)).toList(),
                copyOfSet3(value.others()));
    }

    private static Notes.Sorted<Notes.Kind, List<Notes.Kind>> copyOfSorted(
            Notes.Sorted<Notes.Kind, List<Notes.Kind>> value) {
        return new Notes.Sorted<Notes.Kind, List<Notes.Kind>>(value.key(), List.copyOf(value.values()));
    }

    private static Notes.Outcome<? extends List<? extends Notes.Kind>> copyOfOutcome(
            Notes.Outcome<? extends List<? extends Notes.Kind>> value) {
        if (value instanceof Notes.Success<? extends List<? extends Notes.Kind>> match) {
            return copyOfSuccess((Notes.Success<List<? extends Notes.Kind>>) (Notes.Success<?>) match);
        }
        if ((Object) value instanceof Notes.Counted match) {
            return (Notes.Outcome<? extends List<? extends Notes.Kind>>) (Notes.Outcome<?>) copyOfCounted(match);
        }
        return value;
    }

    private static Notes.Outcome<? extends Notes.Shape> copyOfOutcome2(Notes.Outcome<? extends Notes.Shape> value) {
        if ((Object) value instanceof Notes.Counted match) {
            return (Notes.Outcome<? extends Notes.Shape>) (Notes.Outcome<?>) copyOfCounted(match);
        }
        return value;
    }

    private static Set<List<Notes.Kind>> copyOfSet(Set<List<Notes.Kind>> values) {
        Set<List<Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Set<Set<? extends Notes.Kind>> copyOfSet2(Set<Set<? extends Notes.Kind>> values) {
        Set<Set<? extends Notes.Kind>> copy = new LinkedHashSet<>();
        for (Set<? extends Notes.Kind> value : values) {
            copy.add(Collections.unmodifiableSet(new LinkedHashSet<>(value)));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Set<List<Set<? extends Notes.Kind>>> copyOfSet3(Set<List<Set<? extends Notes.Kind>>> values) {
        Set<List<Set<? extends Notes.Kind>>> copy = new LinkedHashSet<>();
        for (List<Set<? extends Notes.Kind>> value : values) {
            copy.add(value.stream().<Set<? extends Notes.Kind>>map(value2 -> Collections.unmodifiableSet(new LinkedHashSet<>(value2))).toList());
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Notes.Success<List<? extends Notes.Kind>> copyOfSuccess(
            Notes.Success<List<? extends Notes.Kind>> value) {
        return new Notes.Success<List<? extends Notes.Kind>>(List.copyOf(value.value()));
    }

    private static Notes.Counted copyOfCounted(Notes.Counted value) {
        return new Notes.Counted(value.counts().clone());
    }
}
