package com.example.nulls;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link NameRequest}.
 *
 * @param id the item's id
 * @param result what {@code name} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record NameResponse(String id, String result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code name} returned
     */
    public NameResponse {
        Objects.requireNonNull(id, "The id of NameResponse is null; give the id of a Cart");
    }
}
