package com.example.names;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shop} for {@code remove}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record RemoveRequest(long id) implements Request.OfLong<Shop, RemoveResponse> {

    @Override
    public RemoveResponse process(Shop item) {
        item.remove();
        return new RemoveResponse(id);
    }
}
