package com.example.ways;

import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Alarm} for {@code send}.
 *
 * @param id the item's id
 * @param pool given to the item
 * @param timeout given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SendsRequest(Duration id, String pool, String timeout) implements Request.OfKey<Alarm, SendsResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param pool given to the item
     * @param timeout given to the item
     */
    public SendsRequest {
        Objects.requireNonNull(id, "The id of SendsRequest is null; give the id of a Alarm");
    }

    @Override
    public SendsResponse process(Alarm item) {
        return new SendsResponse(id, item.send(pool, timeout));
    }
}
