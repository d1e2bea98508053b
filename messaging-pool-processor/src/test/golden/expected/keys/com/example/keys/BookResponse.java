package com.example.keys;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link BookRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record BookResponse(Seat.Position id) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public BookResponse {
        Objects.requireNonNull(id, "The id of BookResponse is null; give the id of a Seat");
    }
}
