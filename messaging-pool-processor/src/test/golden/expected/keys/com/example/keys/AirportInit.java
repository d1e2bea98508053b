package com.example.keys;

import io.github.messagingpool.Init;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Airport}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record AirportInit(String id) implements Init.OfKey<Airport> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public AirportInit {
        Objects.requireNonNull(id, "The id of AirportInit is null; give the id of a Airport");
    }
}
