package com.example.nulls;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link PageRequest}.
 *
 * @param id the item's id
 * @param result what {@code page} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record PageResponse(String id, Cart.Page result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code page} returned
     */
    public PageResponse {
        Objects.requireNonNull(id, "The id of PageResponse is null; give the id of a Cart");
        Objects.requireNonNull(
                result,
                "Cart.page returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfPage(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Cart.page returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Cart.Page copyOfPage(Cart.Page value) {
        return new Cart.Page(List.copyOf(value.lines()), value.notes() == null ? null : List.copyOf(value.notes()));
    }
}
