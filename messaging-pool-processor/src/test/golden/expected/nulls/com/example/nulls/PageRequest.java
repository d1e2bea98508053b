package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code page}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PageRequest(String id) implements Request.OfKey<Cart, PageResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public PageRequest {
        Objects.requireNonNull(id, "The id of PageRequest is null; give the id of a Cart");
    }

    @Override
    public PageResponse process(Cart item) {
        return new PageResponse(id, item.page());
    }
}
