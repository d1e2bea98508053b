package com.example.keys;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Shelf} for {@code stack}.
 *
 * @param id the item's id
 * @param more given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StackRequest(Shelf.Isbn id, int more) implements Request.OfKey<Shelf, StackResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param more given to the item
     */
    public StackRequest {
        Objects.requireNonNull(id, "The id of StackRequest is null; give the id of a Shelf");
    }

    @Override
    public StackResponse process(Shelf item) {
        return new StackResponse(id, item.stack(more));
    }
}
