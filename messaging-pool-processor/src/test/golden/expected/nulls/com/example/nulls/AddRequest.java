package com.example.nulls;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Cart} for {@code add}.
 *
 * @param id the item's id
 * @param skus given to the item
 * @param failure given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record AddRequest(
        String id,
        List<String> skus,
        Optional<String> failure) implements Request.OfKey<Cart, AddResponse> {

    /**
     * Checks that there is an id, checks that there is {@code failure}, and copies {@code skus}.
     *
     * @param id the item's id
     * @param skus given to the item
     * @param failure given to the item
     */
    public AddRequest {
        Objects.requireNonNull(id, "The id of AddRequest is null; give the id of a Cart");
        Objects.requireNonNull(
                failure,
                "The parameter failure of Cart.add is null in AddRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        Objects.requireNonNull(
                skus,
                "The parameter skus of Cart.add is null in AddRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            skus = List.copyOf(skus);
        } catch (NullPointerException failure_) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter skus of Cart.add holds null in AddRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure_);
        }
    }

    @Override
    public AddResponse process(Cart item) {
        item.add(skus, failure);
        return new AddResponse(id);
    }
}
