package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code skus}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SkusRequest(String id) implements Request.OfKey<Cart, SkusResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public SkusRequest {
        Objects.requireNonNull(id, "The id of SkusRequest is null; give the id of a Cart");
    }

    @Override
    public SkusResponse process(Cart item) {
        return new SkusResponse(id, item.skus());
    }
}
