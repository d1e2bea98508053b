package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code sums}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SumsRequest(String id) implements Request.OfKey<Cart, SumsResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public SumsRequest {
        Objects.requireNonNull(id, "The id of SumsRequest is null; give the id of a Cart");
    }

    @Override
    public SumsResponse process(Cart item) {
        return new SumsResponse(id, item.sums());
    }
}
