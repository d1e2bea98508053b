package com.example.nulls;

import java.util.Objects;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link NumberRequest}.
 *
 * @param id the item's id
 * @param result what {@code number} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record NumberResponse(String id, OptionalInt result) {

    /**
     * Checks that there is an id, and checks that there is {@code result}.
     *
     * @param id the item's id
     * @param result what {@code number} returned
     */
    public NumberResponse {
        Objects.requireNonNull(id, "The id of NumberResponse is null; give the id of a Cart");
        Objects.requireNonNull(
                result,
                "Cart.number returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
    }
}
