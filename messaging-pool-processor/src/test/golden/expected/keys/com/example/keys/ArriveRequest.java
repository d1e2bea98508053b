package com.example.keys;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Airport} for {@code arrive}.
 *
 * @param id the item's id
 * @param delay given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ArriveRequest(String id, int delay) implements Request.OfKey<Airport, ArriveResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param delay given to the item
     */
    public ArriveRequest {
        Objects.requireNonNull(id, "The id of ArriveRequest is null; give the id of a Airport");
    }

    @Override
    public ArriveResponse process(Airport item) {
        return new ArriveResponse(id, item.arrive(delay));
    }
}
