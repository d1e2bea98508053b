package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Cart} for {@code allow}.
 *
 * @param id the item's id
 * @param skus given to the item
 * @param coupon given to the item
 * @param kept given to the item
 * @param name given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record AllowRequest(
        String id,
        @Nullable List<@Nullable String> skus,
        @Nullable Optional<String> coupon,
        Optional<String> kept,
        String name) implements Request.OfKey<Cart, AllowResponse> {

    /**
     * Checks that there is an id, and copies {@code skus}.
     *
     * @param id the item's id
     * @param skus given to the item
     * @param coupon given to the item
     * @param kept given to the item
     * @param name given to the item
     */
    public AllowRequest {
        Objects.requireNonNull(id, "The id of AllowRequest is null; give the id of a Cart");
        skus = skus == null ? null : Collections.unmodifiableList(new ArrayList<>(skus));
    }

    @Override
    public AllowResponse process(Cart item) {
        item.allow(skus, coupon, kept, name);
        return new AllowResponse(id);
    }
}
