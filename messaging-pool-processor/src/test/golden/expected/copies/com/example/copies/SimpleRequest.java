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
     * Checks that there is {@code note}, and copies {@code value}, {@code numbers}, {@code times}.
     *
     * @param id the item's id
     * @param value given to the item
     * @param numbers given to the item
     * @param times given to the item
     * @param note given to the item
     */
    public SimpleRequest {
        Objects.requireNonNull(
                note,
                "The parameter note of Ledger.simple is null in SimpleRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        Objects.requireNonNull(
                value,
                "The parameter value of Ledger.simple is null in SimpleRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            value = List.copyOf(value);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter value of Ledger.simple holds null in SimpleRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                numbers,
                "The parameter numbers of Ledger.simple is null in SimpleRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
        Objects.requireNonNull(
                times,
                "The parameter times of Ledger.simple is null in SimpleRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
    }

    @Override
    public SimpleResponse process(Ledger item) {
        return new SimpleResponse(id, item.simple(value, numbers, times, note));
    }
}
