package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code coupon}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record CouponRequest(String id) implements Request.OfKey<Cart, CouponResponse> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public CouponRequest {
        Objects.requireNonNull(id, "The id of CouponRequest is null; give the id of a Cart");
    }

    @Override
    public CouponResponse process(Cart item) {
        return new CouponResponse(id, item.coupon());
    }
}
