package com.example.keys;

import io.github.messagingpool.Init;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Shelf}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ShelfInit(Shelf.Isbn id) implements Init.OfKey<Shelf> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public ShelfInit {
        Objects.requireNonNull(id, "The id of ShelfInit is null; give the id of a Shelf");
    }
}
