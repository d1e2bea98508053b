package com.example.nulls;

import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link SumsRequest}.
 *
 * @param id the item's id
 * @param result what {@code sums} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SumsResponse(String id, int[] result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code sums} returned
     */
    public SumsResponse {
        Objects.requireNonNull(id, "The id of SumsResponse is null; give the id of a Cart");
        Objects.requireNonNull(
                result,
                "Cart.sums returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        result = result.clone();
    }

    /** {@return a copy} */
    @Override
    public int[] result() {
        return result.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SumsResponse that
                && Objects.equals(this.id, that.id)
                && Arrays.equals(this.result, that.result);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(result));
    }

    @Override
    public String toString() {
        return "SumsResponse[id=" + id
                + ", result=" + Arrays.toString(result)
                + "]";
    }
}
