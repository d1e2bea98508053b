package com.example.ways;

import io.github.messagingpool.Init;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link OneWay}.
 *
 * @param <R> as in {@link OneWay}
 * @param <E> as in {@link OneWay}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record OneWayInit<R, E extends Exception>(List<String> id) implements Init.OfKey<OneWay<R, E>> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public OneWayInit {
        Objects.requireNonNull(id, "The id of OneWayInit is null; give the id of a OneWay");
    }
}
