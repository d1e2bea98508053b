package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code number}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record NumberRequest(String id) implements Request.OfKey<Cart, NumberResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public NumberRequest {
        Objects.requireNonNull(id, "The id of NumberRequest is null; give the id of a Cart");
    }

    @Override
    public NumberResponse process(Cart item) {
        return new NumberResponse(id, item.number());
    }
}
