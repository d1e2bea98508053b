package com.example.wildcards;

import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Notes.Book} for {@code exact}.
 *
 * @param id the item's id
 * @param arrays given to the item
 * @param byName given to the item
 * @param set given to the item
 * @param lists given to the item
 * @param maps given to the item
 * @param nullable given to the item
 * @param nullables given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record ExactRequest(
        Notes.Key id,
        Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> arrays,
        Map<String, ? extends int[]> byName,
        Set<? extends int[]> set,
        Set<List<? extends Notes.Kind>> lists,
        List<Map<String, ? extends Set<? extends Notes.Kind>>> maps,
        List<? extends @Nullable List<? extends Notes.Kind>> nullable,
        Set<? extends @Nullable List<? extends Notes.@Nullable Kind>> nullables) implements Request.OfKey<Notes.Book, ExactResponse> {

    /**
     * Checks that there is an id, and copies {@code arrays}, {@code byName}, {@code set}, {@code lists}, {@code maps}, {@code nullable}, {@code nullables}.
     *
     * @param id the item's id
     * @param arrays given to the item
     * @param byName given to the item
     * @param set given to the item
     * @param lists given to the item
     * @param maps given to the item
     * @param nullable given to the item
     * @param nullables given to the item
     */
    ExactRequest {
        Objects.requireNonNull(id, "The id of ExactRequest is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                arrays,
                "The parameter arrays of Notes.Book.exact is null in ExactRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            arrays = copyOfMap(arrays);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter arrays of Notes.Book.exact holds null in ExactRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                byName,
                "The parameter byName of Notes.Book.exact is null in ExactRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            byName = copyOfMap2(byName);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter byName of Notes.Book.exact holds null in ExactRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                set,
                "The parameter set of Notes.Book.exact is null in ExactRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            set = copyOfSet(set);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter set of Notes.Book.exact holds null in ExactRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                lists,
                "The parameter lists of Notes.Book.exact is null in ExactRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            lists = copyOfSet2(lists);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter lists of Notes.Book.exact holds null in ExactRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                maps,
                "The parameter maps of Notes.Book.exact is null in ExactRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            maps = maps.stream().<Map<String, ? extends Set<? extends Notes.Kind>>>map(value -> copyOfMap3(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter maps of Notes.Book.exact holds null in ExactRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                nullable,
                "The parameter nullable of Notes.Book.exact is null in ExactRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            nullable = nullable.stream().<@Nullable List<? extends Notes.Kind>>map((@Nullable List<? extends Notes.Kind> value) -> value == null ? null : List.copyOf(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter nullable of Notes.Book.exact holds null in ExactRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                nullables,
                "The parameter nullables of Notes.Book.exact is null in ExactRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        nullables = copyOfSet3(nullables);
    }

    @Override
    public ExactResponse process(Notes.Book item) {
        return new ExactResponse(id, item.exact(arrays(), byName(), set(), lists, maps, nullable, nullables));
    }

    /** {@return a copy} */
    @Override
    public Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> arrays() {
        return copyOfMap(arrays);
    }

    /** {@return a copy} */
    @Override
    public Map<String, ? extends int[]> byName() {
        return copyOfMap2(byName);
    }

    /** {@return a copy} */
    @Override
    public Set<? extends int[]> set() {
        return copyOfSet(set);
    }

    private static Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> copyOfMap(
            Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> values) {
        Map<Set<? extends Notes.Kind>, List<? extends int[]>> copy = new LinkedHashMap<>();
        values.forEach((Set<? extends Notes.Kind> key, List<? extends int[]> value) -> copy.put(Collections.unmodifiableSet(new LinkedHashSet<>(key)), value.stream().<int[]>map((int[] value2) -> value2.clone()).toList()));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<String, ? extends int[]> copyOfMap2(Map<String, ? extends int[]> values) {
        Map<String, int[]> copy = new LinkedHashMap<>();
        values.forEach((String key, int[] value) -> copy.put(key, value.clone()));
        return Collections.unmodifiableMap(copy);
    }

    private static Set<? extends int[]> copyOfSet(Set<? extends int[]> values) {
        Set<int[]> copy = new LinkedHashSet<>();
        for (int[] value : values) {
            copy.add(value.clone());
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Set<List<? extends Notes.Kind>> copyOfSet2(Set<List<? extends Notes.Kind>> values) {
        Set<List<? extends Notes.Kind>> copy = new LinkedHashSet<>();
        for (List<? extends Notes.Kind> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Map<String, ? extends Set<? extends Notes.Kind>> copyOfMap3(
            Map<String, ? extends Set<? extends Notes.Kind>> values) {
        Map<String, Set<? extends Notes.Kind>> copy = new LinkedHashMap<>();
        values.forEach((String key, Set<? extends Notes.Kind> value) -> copy.put(key, Collections.unmodifiableSet(new LinkedHashSet<>(value))));
        return Collections.unmodifiableMap(copy);
    }

    private static Set<? extends @Nullable List<? extends Notes.@Nullable Kind>> copyOfSet3(
            Set<? extends @Nullable List<? extends Notes.@Nullable Kind>> values) {
        Set<@Nullable List<? extends Notes.@Nullable Kind>> copy = new LinkedHashSet<>();
        for (@Nullable List<? extends Notes.@Nullable Kind> value : values) {
            copy.add(value == null ? null : Collections.unmodifiableList(new ArrayList<>(value)));
        }
        return Collections.unmodifiableSet(copy);
    }
}
