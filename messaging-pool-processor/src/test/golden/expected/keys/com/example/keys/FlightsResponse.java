package com.example.keys;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link FlightsRequest}.
 *
 * @param id the item's id
 * @param result what {@code flights} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record FlightsResponse(String id, List<String> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code flights} returned
     */
    public FlightsResponse {
        Objects.requireNonNull(id, "The id of FlightsResponse is null; give the id of a Airport");
        Objects.requireNonNull(
                result,
                "Airport.flights returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = List.copyOf(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Airport.flights returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }
}
