package com.example.prefixes;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Order} for {@code count}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record CountRequest(long id) implements Request.OfLong<Order, CountResponse> {

    @Override
    public CountResponse process(Order item) {
        return new CountResponse(id, item.count());
    }
}
