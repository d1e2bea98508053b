package com.example.ways;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link LimitedRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record LimitedResponse(Duration id) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public LimitedResponse {
        Objects.requireNonNull(id, "The id of LimitedResponse is null; give the id of a Alarm");
    }
}
