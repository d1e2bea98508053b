package com.example.names;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shop} for {@code buy}.
 *
 * @param id the item's id
 * @param what given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record Buy(long id, String what) implements Request.OfLong<Shop, Bought> {

    @Override
    public Bought process(Shop item) {
        return new Bought(id, item.buy(what));
    }
}
