package com.example.names;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shop} for {@code sell}.
 *
 * @param id the item's id
 * @param what given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record Sell(long id, String what) implements Request.OfLong<Shop, SellResponse> {

    @Override
    public SellResponse process(Shop item) {
        return new SellResponse(id, item.sell(what));
    }
}
