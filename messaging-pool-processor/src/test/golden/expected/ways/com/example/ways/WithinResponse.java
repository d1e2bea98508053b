package com.example.ways;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link WithinRequest}.
 *
 * @param id the item's id
 * @param result what {@code within} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record WithinResponse(Duration id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code within} returned
     */
    public WithinResponse {
        Objects.requireNonNull(id, "The id of WithinResponse is null; give the id of a Alarm");
    }
}
