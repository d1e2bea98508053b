package com.example.keys;

import io.github.messagingpool.Init;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Planet}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PlanetInit(Planet.Name id) implements Init.OfKey<Planet> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public PlanetInit {
        Objects.requireNonNull(id, "The id of PlanetInit is null; give the id of a Planet");
    }
}
