package com.example.hidden;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Hidden} for {@code name}.
 *
 * @param id the item's id
 * @param name given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record NameRequest(long id, String name) implements Request.OfLong<Hidden, NameResponse> {

    @Override
    public NameResponse process(Hidden item) {
        return new NameResponse(id, item.name(name));
    }
}
