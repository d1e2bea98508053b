package com.example.ways;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link CallRequest}.
 *
 * @param id the item's id
 * @param result what {@code call} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CallResponse(Duration id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code call} returned
     */
    public CallResponse {
        Objects.requireNonNull(id, "The id of CallResponse is null; give the id of a Alarm");
    }
}
