package com.example.nulls;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link AddAllRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record AddAllResponse(String id) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public AddAllResponse {
        Objects.requireNonNull(id, "The id of AddAllResponse is null; give the id of a Cart");
    }
}
