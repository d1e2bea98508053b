package com.example.inherited;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Sets the state.
 *
 * @param id the item's id
 * @param state the new state
 * @param history given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SetRequest(long id, String state, List<String> history) implements Request.OfLong<Light, SetResponse> {

    /**
     * Copies {@code history}.
     *
     * @param id the item's id
     * @param state the new state
     * @param history given to the item
     */
    public SetRequest {
        Objects.requireNonNull(history, "history");
        history = List.copyOf(history);
    }

    @Override
    public SetResponse process(Light item) {
        item.set(state, history);
        return new SetResponse(id);
    }
}
