package com.example.ways;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Checks all.
 *
 * @param id the item's id
 * @param name what to check
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CheckRequest(long id, String name) implements Request.OfLong<Store, CheckResponse> {

    @Override
    public CheckResponse process(Store item) throws Exception {
        item.check(name);
        return new CheckResponse(id);
    }
}
