package com.example.names;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shop} for {@code count}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CountRequest(long id) implements Request.OfLong<Shop, Counted> {

    @Override
    public Counted process(Shop item) {
        return new Counted(id, item.count());
    }
}
