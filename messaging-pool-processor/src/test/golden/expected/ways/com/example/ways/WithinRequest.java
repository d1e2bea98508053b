package com.example.ways;

import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Alarm} for {@code within}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record WithinRequest(Duration id) implements Request.OfKey<Alarm, WithinResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public WithinRequest {
        Objects.requireNonNull(id, "The id of WithinRequest is null; give the id of a Alarm");
    }

    @Override
    public WithinResponse process(Alarm item) {
        return new WithinResponse(id, item.within());
    }
}
