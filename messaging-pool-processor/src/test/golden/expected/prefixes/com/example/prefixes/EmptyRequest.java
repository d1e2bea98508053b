package com.example.prefixes;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code clear}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record EmptyRequest(long id) implements Request.OfLong<Cart, EmptyResponse> {

    @Override
    public EmptyResponse process(Cart item) {
        item.clear();
        return new EmptyResponse(id);
    }
}
