package com.example.nulls;

import io.github.messagingpool.Init;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Cart}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CartInit(String id) implements Init.OfKey<Cart> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public CartInit {
        Objects.requireNonNull(id, "The id of CartInit is null; give the id of a Cart");
    }
}
