package com.example.nulls;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link AddRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record AddResponse(String id) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public AddResponse {
        Objects.requireNonNull(id, "The id of AddResponse is null; give the id of a Cart");
    }
}
