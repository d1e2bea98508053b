package com.example.nulls;

import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link AllowRequest}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record AllowResponse(String id) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public AllowResponse {
        Objects.requireNonNull(id, "The id of AllowResponse is null; give the id of a Cart");
    }
}
