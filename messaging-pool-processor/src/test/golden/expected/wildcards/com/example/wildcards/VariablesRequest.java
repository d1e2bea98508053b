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
 * Asks a {@link Notes.Variable} for {@code variables}.
 *
 * @param <V> as in {@link Notes.Variable}
 * @param <E> as in {@link Notes.Variable}
 * @param id the item's id
 * @param constants given to the item
 * @param lists given to the item
 * @param box given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
record VariablesRequest<V, E extends Enum<E>>(
        long id,
        Set<? extends E> constants,
        Map<V, ? extends List<? extends E>> lists,
        Notes.Box<? extends V> box) implements Request.OfLong<Notes.Variable<V, E>, VariablesResponse<V, E>> {

    /**
     * Copies {@code constants}, {@code lists}, {@code box}.
     *
     * @param id the item's id
     * @param constants given to the item
     * @param lists given to the item
     * @param box given to the item
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
                box,
                "The parameter box of Notes.Variable.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            box = copyOfBox((Notes.Box<V>) (Notes.Box<?>) box);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter box of Notes.Variable.variables holds null in VariablesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public VariablesResponse<V, E> process(Notes.Variable<V, E> item) {
        return new VariablesResponse<>(id, item.variables(constants, lists, box));
    }

    private static <V, E extends Enum<E>> Map<V, List<? extends E>> copyOfMap(
            Map<V, ? extends List<? extends E>> values) {
        Map<V, List<? extends E>> copy = new LinkedHashMap<>();
        values.forEach((V key, List<? extends E> value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static <V> Notes.Box<V> copyOfBox(Notes.Box<V> value) {
        return new Notes.Box<V>(
                value.content(),
                value.rows().stream().map((Set<V> value2) -> Collections.unmodifiableSet(new LinkedHashSet<>(value2))).toList(),
                copyOfSet(value.others()));
    }

    private static <V> Set<List<V>> copyOfSet(Set<List<V>> values) {
        Set<List<V>> copy = new LinkedHashSet<>();
        for (List<V> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }
}
