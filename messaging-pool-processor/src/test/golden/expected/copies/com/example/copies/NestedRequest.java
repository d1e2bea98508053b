package com.example.copies;

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
 * Asks a {@link Ledger} for {@code nested}.
 *
 * @param id the item's id
 * @param rows given to the item
 * @param sets given to the item
 * @param maps given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record NestedRequest(
        long id,
        List<List<String>> rows,
        Set<List<String>> sets,
        Map<String, Map<Ledger.Kind, List<Long>>> maps) implements Request.OfLong<Ledger, NestedResponse> {

    /**
     * Copies {@code rows}, {@code sets}, {@code maps}.
     *
     * @param id the item's id
     * @param rows given to the item
     * @param sets given to the item
     * @param maps given to the item
     */
    public NestedRequest {
        Objects.requireNonNull(
                rows,
                "The parameter rows of Ledger.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            rows = rows.stream().map(value -> List.copyOf(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter rows of Ledger.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                sets,
                "The parameter sets of Ledger.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            sets = copyOfSet(sets);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter sets of Ledger.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                maps,
                "The parameter maps of Ledger.nested is null in NestedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            maps = copyOfMap(maps);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter maps of Ledger.nested holds null in NestedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public NestedResponse process(Ledger item) {
        return new NestedResponse(id, item.nested(rows, sets, maps));
    }

    private static Set<List<String>> copyOfSet(Set<List<String>> values) {
        Set<List<String>> copy = new LinkedHashSet<>();
        for (List<String> value : values) {
            copy.add(List.copyOf(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Map<String, Map<Ledger.Kind, List<Long>>> copyOfMap(
            Map<String, Map<Ledger.Kind, List<Long>>> values) {
        Map<String, Map<Ledger.Kind, List<Long>>> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, copyOfMap2(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<Ledger.Kind, List<Long>> copyOfMap2(Map<Ledger.Kind, List<Long>> values) {
        Map<Ledger.Kind, List<Long>> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, List.copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }
}
