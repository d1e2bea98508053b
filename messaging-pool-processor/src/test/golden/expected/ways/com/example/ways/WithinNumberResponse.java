package com.example.ways;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link WithinNumberRequest}.
 *
 * @param id the item's id
 * @param result what {@code within} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record WithinNumberResponse(Duration id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code within} returned
     */
    public WithinNumberResponse {
        Objects.requireNonNull(id, "The id of WithinNumberResponse is null; give the id of a Alarm");
    }
}
