package com.example.ways;

import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Alarm} for {@code call}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CallRequest(Duration id) implements Request.OfKey<Alarm, CallResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public CallRequest {
        Objects.requireNonNull(id, "The id of CallRequest is null; give the id of a Alarm");
    }

    @Override
    public CallResponse process(Alarm item) {
        return new CallResponse(id, item.call());
    }
}
