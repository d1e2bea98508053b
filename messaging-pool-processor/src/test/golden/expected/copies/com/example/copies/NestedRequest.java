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
        Objects.requireNonNull(rows, "rows");
        rows = rows.stream().map(value -> List.copyOf(value)).toList();
        Objects.requireNonNull(sets, "sets");
        sets = copyOfSet(sets);
        Objects.requireNonNull(maps, "maps");
        maps = copyOfMap(maps);
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
