package com.example.inherited;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Returns the state.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadRequest(long id) implements Request.OfLong<Light, ReadResponse> {

    @Override
    public ReadResponse process(Light item) {
        return new ReadResponse(id, item.get());
    }
}
