package com.example.prefixes;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code sum}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record CartSumRequest(long id) implements Request.OfLong<Cart, Sum> {

    @Override
    public Sum process(Cart item) {
        return new Sum(id, item.sum());
    }
}
