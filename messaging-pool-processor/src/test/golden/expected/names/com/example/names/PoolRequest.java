package com.example.names;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shop} for {@code pool}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record PoolRequest(long id) implements Request.OfLong<Shop, PoolResponse> {

    @Override
    public PoolResponse process(Shop item) {
        return new PoolResponse(id, item.pool());
    }
}
