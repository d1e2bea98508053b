package com.example.keys;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link ArriveRequest}.
 *
 * @param id the item's id
 * @param result what {@code arrive} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ArriveResponse(String id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code arrive} returned
     */
    public ArriveResponse {
        Objects.requireNonNull(id, "The id of ArriveResponse is null; give the id of a Airport");
    }
}
