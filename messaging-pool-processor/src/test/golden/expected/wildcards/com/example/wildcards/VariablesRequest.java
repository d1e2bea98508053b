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
 * Asks a {@link Notes.Variable} for {@code variables}.
 *
 * @param <V> as in {@link Notes.Variable}
 * @param <E> as in {@link Notes.Variable}
 * @param <O> as in {@link Notes.Variable}
 * @param id the item's id
 * @param constants given to the item
 * @param lists given to the item
 * @param options given to the item
 * @param box given to the item
 * @param outcome given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record VariablesRequest<V, E extends Enum<E>, O extends Optional<? extends Notes.Kind>>(
        long id,
        Set<? extends E> constants,
        Map<V, ? extends List<? extends E>> lists,
        List<? extends O> options,
        Notes.Box<V> box,
        Notes.Outcome<E> outcome) implements Request.OfLong<Notes.Variable<V, E, O>, VariablesResponse<V, E, O>> {

    /**
     * Copies {@code constants}, {@code lists}, {@code options}, {@code box}, {@code outcome}.
     *
     * @param id the item's id
     * @param constants given to the item
     * @param lists given to the item
     * @param options given to the item
     * @param box given to the item
     * @param outcome given to the item
     */
    VariablesRequest {
        Objects.requireNonNull(
                constants,
                "The parameter constants of Notes.Variable.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        constants = Collections.unmodifiableSet(new LinkedHashSet<>(constants));
        Objects.requireNonNull(
                lists,
                "The parameter lists of Notes.Variable.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            lists = copyOfMap(lists);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter lists of Notes.Variable.variables holds null in VariablesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                options,
                "The parameter options of Notes.Variable.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            options = List.copyOf(options);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter options of Notes.Variable.variables holds null in VariablesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                box,
                "The parameter box of Notes.Variable.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            box = copyOfBox(box);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter box of Notes.Variable.variables holds null in VariablesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                outcome,
                "The parameter outcome of Notes.Variable.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            outcome = copyOfOutcome(outcome);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter outcome of Notes.Variable.variables holds null in VariablesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public VariablesResponse<V, E, O> process(Notes.Variable<V, E, O> item) {
        return new VariablesResponse<>(id, item.variables(constants, lists, options, box, outcome()));
    }

    /** {@return a copy} */
    @Override
    public Notes.Outcome<E> outcome() {
        return copyOfOutcome(outcome);
    }

    private static <V, E extends Enum<E>> Map<V, ? extends List<? extends E>> copyOfMap(
            Map<V, ? extends List<? extends E>> values) {
        Map<V, List<? extends E>> copy = new LinkedHashMap<>();
        values.forEach((V key, List<? extends E> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static <V> Notes.Box<V> copyOfBox(Notes.Box<V> value) {
        return new Notes.Box<V>(
                value.content(),
                value.rows().stream().<Set<? extends V>>map((Set<? extends V> value2) -> Collections.unmodifiableSet(new LinkedHashSet<>(value2))).toList(),
                copyOfSet(value.others()));
    }

    private static <E extends Enum<E>> Notes.Outcome<E> copyOfOutcome(Notes.Outcome<E> value) {
        if (value instanceof Notes.Success<E> match) {
            return copyOfSuccess(match);
        }
        if (value instanceof Notes.Half<?, E> match) {
            return copyOfHalf(match);
        }
        if ((Object) value instanceof Notes.Counted match) {
            return (Notes.Outcome<E>) (Notes.Outcome<?>) copyOfCounted(match);
        }
        return value;
    }

    private static <V> Set<List<V>> copyOfSet(Set<List<V>> values) {
        Set<List<V>> copy = new LinkedHashSet<>();
        for (List<V> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static <E extends Enum<E>> Notes.Success<E> copyOfSuccess(Notes.Success<E> value) {
        return new Notes.Success<E>(copyOfMap2(value.values()));
    }

    private static <A extends Enum<A>, E extends Enum<E>> Notes.Half<A, E> copyOfHalf(Notes.Half<A, E> value) {
        return new Notes.Half<A, E>(
                List.copyOf(value.parts()),
                value.counts().<int[]>map((int[] value2) -> value2.clone()));
    }

    private static Notes.Counted copyOfCounted(Notes.Counted value) {
        return new Notes.Counted(copyOfMap3(value.counts()));
    }

    private static <E extends Enum<E>> Map<String, ? extends List<? extends E>> copyOfMap2(
            Map<String, ? extends List<? extends E>> values) {
        Map<String, List<? extends E>> copy = new LinkedHashMap<>();
        values.forEach((String key, List<? extends E> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<Notes.Kind, ? extends int[]> copyOfMap3(Map<Notes.Kind, ? extends int[]> values) {
        Map<Notes.Kind, int[]> copy = new LinkedHashMap<>();
        values.forEach((Notes.Kind key, int[] value) -> copy.put(key, value.clone()));
        return Collections.unmodifiableMap(copy);
    }
}
