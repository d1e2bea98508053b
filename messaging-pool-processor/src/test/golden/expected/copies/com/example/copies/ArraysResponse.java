package com.example.copies;

import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link ArraysRequest}.
 *
 * @param id the item's id
 * @param result what {@code arrays} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ArraysResponse(long id, int[] result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code arrays} returned
     */
    public ArraysResponse {
        Objects.requireNonNull(
                result,
                "Ledger.arrays returned null; "
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
        return other instanceof ArraysResponse that
                && this.id == that.id
                && Arrays.equals(this.result, that.result);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(result));
    }

    @Override
    public String toString() {
        return "ArraysResponse[id=" + id
                + ", result=" + Arrays.toString(result)
                + "]";
    }
}
