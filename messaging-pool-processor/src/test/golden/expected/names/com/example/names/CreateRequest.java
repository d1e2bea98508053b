package com.example.names;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shop} for {@code create}.
 *
 * @param id the item's id
 * @param what given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CreateRequest(long id, String what) implements Request.OfLong<Shop, CreateResponse> {

    @Override
    public CreateResponse process(Shop item) {
        item.create(what);
        return new CreateResponse(id);
    }
}
