package com.example.keys;

import io.github.messagingpool.Request;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Seat} for {@code book}.
 *
 * @param id the item's id
 * @param passenger given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record BookRequest(Seat.Position id, UUID passenger) implements Request.OfKey<Seat, BookResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param passenger given to the item
     */
    public BookRequest {
        Objects.requireNonNull(id, "The id of BookRequest is null; give the id of a Seat");
    }

    @Override
    public BookResponse process(Seat item) {
        item.book(passenger);
        return new BookResponse(id);
    }
}
