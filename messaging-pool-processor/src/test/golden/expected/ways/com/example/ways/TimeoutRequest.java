package com.example.ways;

import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Alarm} for {@code timeout}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record TimeoutRequest(Duration id) implements Request.OfKey<Alarm, TimeoutResponse> {

    /** How long a sender waits that says nothing itself. */
    private static final Duration OWN_TIMEOUT = java.time.Duration.parse("PT0.5S");

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public TimeoutRequest {
        Objects.requireNonNull(id, "The id of TimeoutRequest is null; give the id of a Alarm");
    }

    @Override
    public TimeoutResponse process(Alarm item) {
        return new TimeoutResponse(id, item.timeout());
    }

    @Override
    public Duration ownTimeout() {
        return OWN_TIMEOUT;
    }
}
