package com.example.nulls;

import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link CouponRequest}.
 *
 * @param id the item's id
 * @param result what {@code coupon} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CouponResponse(String id, Optional<String> result) {

    /**
     * Checks that there is an id, and checks that there is {@code result}.
     *
     * @param id the item's id
     * @param result what {@code coupon} returned
     */
    public CouponResponse {
        Objects.requireNonNull(id, "The id of CouponResponse is null; give the id of a Cart");
        Objects.requireNonNull(
                result,
                "Cart.coupon returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
    }
}
