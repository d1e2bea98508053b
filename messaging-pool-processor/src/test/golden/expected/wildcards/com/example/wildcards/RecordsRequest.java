package com.example.wildcards;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Notes.Book} for {@code records}.
 *
 * @param id the item's id
 * @param answer given to the item
 * @param answers given to the item
 * @param pages given to the item
 * @param box given to the item
 * @param boxes given to the item
 * @param outcome given to the item
 * @param outcomes given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record RecordsRequest(
        Notes.Key id,
        Notes.Answer answer,
        List<? extends Notes.Answer> answers,
        Set<? extends Notes.Pages> pages,
        Notes.Box<Notes.Kind> box,
        List<? extends Notes.Box<List<Notes.Kind>>> boxes,
        Notes.Outcome<Integer> outcome,
        Map<String, ? extends Notes.Outcome<Notes.Note>> outcomes) implements Request.OfKey<Notes.Book, RecordsResponse> {

    /**
     * Checks that there is an id, and copies {@code answer}, {@code answers}, {@code pages}, {@code box}, {@code boxes}, {@code outcome}, {@code outcomes}.
     *
     * @param id the item's id
     * @param answer given to the item
     * @param answers given to the item
     * @param pages given to the item
     * @param box given to the item
     * @param boxes given to the item
     * @param outcome given to the item
     * @param outcomes given to the item
     */
    RecordsRequest {
        Objects.requireNonNull(id, "The id of RecordsRequest is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                answer,
                "The parameter answer of Notes.Book.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            answer = copyOfAnswer(answer);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter answer of Notes.Book.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                answers,
                "The parameter answers of Notes.Book.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            answers = answers.stream().<Notes.Answer>map((Notes.Answer value) -> copyOfAnswer(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter answers of Notes.Book.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                pages,
                "The parameter pages of Notes.Book.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            pages = copyOfSet(pages);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter pages of Notes.Book.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                box,
                "The parameter box of Notes.Book.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            box = copyOfBox(box);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter box of Notes.Book.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                boxes,
                "The parameter boxes of Notes.Book.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            boxes = boxes.stream().<Notes.Box<List<Notes.Kind>>>map((Notes.Box<List<Notes.Kind>> value) -> copyOfBox2(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter boxes of Notes.Book.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                outcome,
                "The parameter outcome of Notes.Book.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            outcome = copyOfOutcome(outcome);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter outcome of Notes.Book.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                outcomes,
                "The parameter outcomes of Notes.Book.records is null in RecordsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            outcomes = copyOfMap(outcomes);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter outcomes of Notes.Book.records holds null in RecordsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public RecordsResponse process(Notes.Book item) {
        return new RecordsResponse(id, item.records(answer, answers, pages(), box, boxes, outcome(), outcomes()));
    }

    /** {@return a copy} */
    @Override
    public Set<? extends Notes.Pages> pages() {
        return copyOfSet(pages);
    }

    /** {@return a copy} */
    @Override
    public Notes.Outcome<Integer> outcome() {
        return copyOfOutcome(outcome);
    }

    /** {@return a copy} */
    @Override
    public Map<String, ? extends Notes.Outcome<Notes.Note>> outcomes() {
        return copyOfMap(outcomes);
    }

    private static Notes.Answer copyOfAnswer(Notes.Answer value) {
        if (value instanceof Notes.Yes match) {
            return copyOfYes(match);
        }
        return value;
    }

    private static Set<? extends Notes.Pages> copyOfSet(Set<? extends Notes.Pages> values) {
        Set<Notes.Pages> copy = new LinkedHashSet<>();
        for (Notes.Pages value : values) {
            copy.add(copyOfPages(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Notes.Box<Notes.Kind> copyOfBox(Notes.Box<Notes.Kind> value) {
        return new Notes.Box<Notes.Kind>(
                value.content(),
                value.rows().stream().<Set<? extends Notes.Kind>>map((Set<? extends Notes.Kind> value2) -> Collections.unmodifiableSet(new LinkedHashSet<>(value2))).toList(),
                copyOfSet2(value.others()));
    }

    private static Notes.Box<List<Notes.Kind>> copyOfBox2(Notes.Box<List<Notes.Kind>> value) {
        return new Notes.Box<List<Notes.Kind>>(
                List.copyOf(value.content()),
                value.rows().stream().<Set<? extends List<Notes.Kind>>>map((Set<? extends List<Notes.Kind>> value2) -> copyOfSet3(value2)).toList(),
                copyOfSet4(value.others()));
    }

    private static Notes.Outcome<Integer> copyOfOutcome(Notes.Outcome<Integer> value) {
        if (value instanceof Notes.Success<Integer> match) {
            return copyOfSuccess(match);
        }
        if (value instanceof Notes.Half<?, Integer> match) {
            return copyOfHalf(match);
        }
        if (value instanceof Notes.Counted match) {
            return copyOfCounted(match);
        }
        return value;
    }

    private static Map<String, ? extends Notes.Outcome<Notes.Note>> copyOfMap(
            Map<String, ? extends Notes.Outcome<Notes.Note>> values) {
        Map<String, Notes.Outcome<Notes.Note>> copy = new LinkedHashMap<>();
        values.forEach((String key, Notes.Outcome<Notes.Note> value) -> copy.put(key, copyOfOutcome2(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Notes.Yes copyOfYes(Notes.Yes value) {
        return new Notes.Yes(Collections.unmodifiableSet(new LinkedHashSet<>(value.kinds())));
    }

    private static Notes.Pages copyOfPages(Notes.Pages value) {
        return new Notes.Pages(List.copyOf(value.notes()), value.marks() == null ? null : value.marks().clone());
    }

    private static Set<List<Notes.Kind>> copyOfSet2(Set<List<Notes.Kind>> values) {
        Set<List<Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Set<? extends List<Notes.Kind>> copyOfSet3(Set<? extends List<Notes.Kind>> values) {
        Set<List<Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Set<List<List<Notes.Kind>>> copyOfSet4(Set<List<List<Notes.Kind>>> values) {
        Set<List<List<Notes.Kind>>> copy = new LinkedHashSet<>();
        for (List<List<Notes.Kind>> value : values) {
            copy.add(value.stream().map(value2 -> List.copyOf(value2)).toList());
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Notes.Success<Integer> copyOfSuccess(Notes.Success<Integer> value) {
        return new Notes.Success<Integer>(copyOfMap2(value.values()));
    }

    private static <A extends Enum<A>> Notes.Half<A, Integer> copyOfHalf(Notes.Half<A, Integer> value) {
        return new Notes.Half<A, Integer>(
                List.copyOf(value.parts()),
                value.counts().<int[]>map((int[] value2) -> value2.clone()));
    }

    private static Notes.Counted copyOfCounted(Notes.Counted value) {
        return new Notes.Counted(copyOfMap3(value.counts()));
    }

    private static Notes.Outcome<Notes.Note> copyOfOutcome2(Notes.Outcome<Notes.Note> value) {
        if (value instanceof Notes.Success<Notes.Note> match) {
            return copyOfSuccess2(match);
        }
        if (value instanceof Notes.Half<?, Notes.Note> match) {
            return copyOfHalf2(match);
        }
        return value;
    }

    private static Map<String, ? extends List<? extends Integer>> copyOfMap2(
            Map<String, ? extends List<? extends Integer>> values) {
        Map<String, List<? extends Integer>> copy = new LinkedHashMap<>();
        values.forEach((String key, List<? extends Integer> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<Notes.Kind, ? extends int[]> copyOfMap3(Map<Notes.Kind, ? extends int[]> values) {
        Map<Notes.Kind, int[]> copy = new LinkedHashMap<>();
        values.forEach((Notes.Kind key, int[] value) -> copy.put(key, value.clone()));
        return Collections.unmodifiableMap(copy);
    }

    private static Notes.Success<Notes.Note> copyOfSuccess2(Notes.Success<Notes.Note> value) {
        return new Notes.Success<Notes.Note>(copyOfMap4(value.values()));
    }

    private static <A extends Enum<A>> Notes.Half<A, Notes.Note> copyOfHalf2(Notes.Half<A, Notes.Note> value) {
        return new Notes.Half<A, Notes.Note>(
                List.copyOf(value.parts()),
                value.counts().<int[]>map((int[] value2) -> value2.clone()));
    }

    private static Map<String, ? extends List<? extends Notes.Note>> copyOfMap4(
            Map<String, ? extends List<? extends Notes.Note>> values) {
        Map<String, List<? extends Notes.Note>> copy = new LinkedHashMap<>();
        values.forEach((String key, List<? extends Notes.Note> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }
}
