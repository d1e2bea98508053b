package com.example.nested;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Outer.Counter} for {@code increment}.
 *
 * @param id the item's id
 * @param amount given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record IncrementRequest(long id, long amount) implements Request.OfLong<Outer.Counter, IncrementResponse> {

    @Override
    public IncrementResponse process(Outer.Counter item) {
        return new IncrementResponse(id, item.increment(amount));
    }
}
