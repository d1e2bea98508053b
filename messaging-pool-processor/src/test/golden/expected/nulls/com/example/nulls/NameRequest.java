package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code name}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record NameRequest(String id) implements Request.OfKey<Cart, NameResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public NameRequest {
        Objects.requireNonNull(id, "The id of NameRequest is null; give the id of a Cart");
    }

    @Override
    public NameResponse process(Cart item) {
        return new NameResponse(id, item.name());
    }
}
