package com.example.ways;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link TimeoutRequest}.
 *
 * @param id the item's id
 * @param result what {@code timeout} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record TimeoutResponse(Duration id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code timeout} returned
     */
    public TimeoutResponse {
        Objects.requireNonNull(id, "The id of TimeoutResponse is null; give the id of a Alarm");
    }
}
