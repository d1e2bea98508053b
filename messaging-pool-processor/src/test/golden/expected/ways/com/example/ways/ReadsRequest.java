package com.example.ways;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Store} for {@code reads}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadsRequest(long id) implements Request.OfLong<Store, ReadsResponse> {

    @Override
    public ReadsResponse process(Store item) {
        return new ReadsResponse(id, item.reads());
    }
}
