package com.example.names;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shop} for {@code count}.
 *
 * @param id the item's id
 * @param from given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CountAllRequest(long id, int from) implements Request.OfLong<Shop, CountAllResponse> {

    @Override
    public CountAllResponse process(Shop item) {
        return new CountAllResponse(id, item.count(from));
    }
}
