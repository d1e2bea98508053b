package com.example.prefixes;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code count}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record CartCountRequest(long id) implements Request.OfLong<Cart, CartCountResponse> {

    @Override
    public CartCountResponse process(Cart item) {
        return new CartCountResponse(id, item.count());
    }
}
