package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code holed}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record HoledRequest(String id) implements Request.OfKey<Cart, HoledResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public HoledRequest {
        Objects.requireNonNull(id, "The id of HoledRequest is null; give the id of a Cart");
    }

    @Override
    public HoledResponse process(Cart item) {
        return new HoledResponse(id, item.holed());
    }
}
