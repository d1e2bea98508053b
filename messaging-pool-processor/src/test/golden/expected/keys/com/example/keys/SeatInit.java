package com.example.keys;

import io.github.messagingpool.Init;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Seat}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SeatInit(Seat.Position id) implements Init.OfKey<Seat> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public SeatInit {
        Objects.requireNonNull(id, "The id of SeatInit is null; give the id of a Seat");
    }
}
