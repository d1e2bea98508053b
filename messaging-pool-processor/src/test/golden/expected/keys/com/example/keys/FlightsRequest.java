package com.example.keys;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Airport} for {@code flights}.
 *
 * @param id the item's id
 * @param filter given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record FlightsRequest(String id, List<String> filter) implements Request.OfKey<Airport, FlightsResponse> {

    /**
     * Checks that there is an id, and copies {@code filter}.
     *
     * @param id the item's id
     * @param filter given to the item
     */
    public FlightsRequest {
        Objects.requireNonNull(id, "The id of FlightsRequest is null; give the id of a Airport");
        Objects.requireNonNull(
                filter,
                "The parameter filter of Airport.flights is null in FlightsRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            filter = List.copyOf(filter);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter filter of Airport.flights holds null in FlightsRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public FlightsResponse process(Airport item) {
        return new FlightsResponse(id, item.flights(filter));
    }
}
