package com.example.nulls;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link SkusRequest}.
 *
 * @param id the item's id
 * @param result what {@code skus} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SkusResponse(String id, List<String> result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code skus} returned
     */
    public SkusResponse {
        Objects.requireNonNull(id, "The id of SkusResponse is null; give the id of a Cart");
        Objects.requireNonNull(
                result,
                "Cart.skus returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = List.copyOf(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Cart.skus returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }
}
