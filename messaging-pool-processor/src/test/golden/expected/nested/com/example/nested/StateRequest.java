package com.example.nested;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Outer.Counter} for {@code state}.
 *
 * @param id the item's id
 * @param state given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record StateRequest(long id, Outer.State state) implements Request.OfLong<Outer.Counter, StateResponse> {

    @Override
    public StateResponse process(Outer.Counter item) {
        return new StateResponse(id, item.state(state));
    }
}
