package com.example.ways;

import io.github.messagingpool.Init;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Alarm}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record AlarmInit(Duration id) implements Init.OfKey<Alarm> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public AlarmInit {
        Objects.requireNonNull(id, "The id of AlarmInit is null; give the id of a Alarm");
    }
}
