package com.example.ways;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link SendsRequest}.
 *
 * @param id the item's id
 * @param result what {@code send} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SendsResponse(Duration id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code send} returned
     */
    public SendsResponse {
        Objects.requireNonNull(id, "The id of SendsResponse is null; give the id of a Alarm");
    }
}
