package com.example.copies;

import io.github.messagingpool.Request;
import java.time.Instant;
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
 * Asks a {@link Ledger} for {@code simple}.
 *
 * @param id the item's id
 * @param value given to the item
 * @param numbers given to the item
 * @param times given to the item
 * @param note given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SimpleRequest(
        long id,
        List<String> value,
        Set<Integer> numbers,
        Map<String, Instant> times,
        Optional<String> note) implements Request.OfLong<Ledger, SimpleResponse> {

    /**
     * Copies {@code value}, {@code numbers}, {@code times}.
     *
     * @param id the item's id
     * @param value given to the item
     * @param numbers given to the item
     * @param times given to the item
     * @param note given to the item
     */
    public SimpleRequest {
        Objects.requireNonNull(value, "value");
        value = List.copyOf(value);
        Objects.requireNonNull(numbers, "numbers");
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
        Objects.requireNonNull(times, "times");
        times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
    }

    @Override
    public SimpleResponse process(Ledger item) {
        return new SimpleResponse(id, item.simple(value, numbers, times, note));
    }
}
