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
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(filter, "filter");
        filter = List.copyOf(filter);
    }

    @Override
    public FlightsResponse process(Airport item) {
        return new FlightsResponse(id, item.flights(filter));
    }
}
