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
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(result, "result");
        result = List.copyOf(result);
    }
}
