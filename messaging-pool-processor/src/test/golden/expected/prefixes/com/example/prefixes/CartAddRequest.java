package com.example.prefixes;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code add}.
 *
 * @param id the item's id
 * @param line given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record CartAddRequest(long id, String line) implements Request.OfLong<Cart, CartAddResponse> {

    @Override
    public CartAddResponse process(Cart item) {
        item.add(line);
        return new CartAddResponse(id);
    }
}
