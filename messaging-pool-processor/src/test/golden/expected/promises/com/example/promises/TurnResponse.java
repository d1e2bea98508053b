package com.example.promises;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link TurnRequest}.
 *
 * @param id the item's id
 * @param result what {@code turn} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record TurnResponse(long id, Desk.Note result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code turn} returned
     */
    TurnResponse {
        Objects.requireNonNull(
                result,
                "Desk.turn returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfNote(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Desk.turn returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Desk.Note copyOfNote(Desk.Note value) {
        return new Desk.Note(List.copyOf(value.lines()));
    }
}
