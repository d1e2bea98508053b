package com.example.ways;

import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Alarm} for {@code within}.
 *
 * @param id the item's id
 * @param failed given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record WithinNumberRequest(Duration id, int failed) implements Request.OfKey<Alarm, WithinNumberResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param failed given to the item
     */
    public WithinNumberRequest {
        Objects.requireNonNull(id, "The id of WithinNumberRequest is null; give the id of a Alarm");
    }

    @Override
    public WithinNumberResponse process(Alarm item) throws InterruptedException {
        return new WithinNumberResponse(id, item.within(failed));
    }
}
