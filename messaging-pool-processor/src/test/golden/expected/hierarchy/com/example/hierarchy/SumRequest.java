package com.example.hierarchy;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Child} for {@code sum}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SumRequest(long id) implements Request.OfLong<Child, SumResponse> {

    @Override
    public SumResponse process(Child item) {
        return new SumResponse(id, item.sum());
    }
}
