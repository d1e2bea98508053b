package com.example.keys;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link StackRequest}.
 *
 * @param id the item's id
 * @param result what {@code stack} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StackResponse(Shelf.Isbn id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code stack} returned
     */
    public StackResponse {
        Objects.requireNonNull(id, "The id of StackResponse is null; give the id of a Shelf");
    }
}
