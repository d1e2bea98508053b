package com.example.prefixes;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Order} for {@code add}.
 *
 * @param id the item's id
 * @param line given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record AddRequest(long id, String line) implements Request.OfLong<Order, AddResponse> {

    @Override
    public AddResponse process(Order item) {
        item.add(line);
        return new AddResponse(id);
    }
}
