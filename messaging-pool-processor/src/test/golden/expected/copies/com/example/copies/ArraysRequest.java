package com.example.copies;

import io.github.messagingpool.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Ledger} for {@code arrays}.
 *
 * @param id the item's id
 * @param numbers given to the item
 * @param weights given to the item
 * @param blobs given to the item
 * @param some given to the item
 * @param factor given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ArraysRequest(
        long id,
        int[] numbers,
        double @Nullable [] weights,
        List<byte[]> blobs,
        Optional<long[]> some,
        double factor) implements Request.OfLong<Ledger, ArraysResponse> {

    /**
     * Copies {@code numbers}, {@code weights}, {@code blobs}, {@code some}.
     *
     * @param id the item's id
     * @param numbers given to the item
     * @param weights given to the item
     * @param blobs given to the item
     * @param some given to the item
     * @param factor given to the item
     */
    public ArraysRequest {
        Objects.requireNonNull(
                numbers,
                "The parameter numbers of Ledger.arrays is null in ArraysRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        numbers = numbers.clone();
        weights = weights == null ? null : weights.clone();
        Objects.requireNonNull(
                blobs,
                "The parameter blobs of Ledger.arrays is null in ArraysRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            blobs = blobs.stream().map(value -> value.clone()).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter blobs of Ledger.arrays holds null in ArraysRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                some,
                "The parameter some of Ledger.arrays is null in ArraysRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        some = some.map(value -> value.clone());
    }

    @Override
    public ArraysResponse process(Ledger item) {
        return new ArraysResponse(id, item.arrays(numbers(), weights(), blobs(), some(), factor));
    }

    /** {@return a copy} */
    @Override
    public int[] numbers() {
        return numbers.clone();
    }

    /** {@return a copy} */
    @Override
    public double @Nullable [] weights() {
        return weights == null ? null : weights.clone();
    }

    /** {@return a copy} */
    @Override
    public List<byte[]> blobs() {
        return blobs.stream().map(value -> value.clone()).toList();
    }

    /** {@return a copy} */
    @Override
    public Optional<long[]> some() {
        return some.map(value -> value.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArraysRequest that
                && this.id == that.id
                && Arrays.equals(this.numbers, that.numbers)
                && Arrays.equals(this.weights, that.weights)
                && Objects.equals(this.blobs, that.blobs)
                && Objects.equals(this.some, that.some)
                && Double.compare(this.factor, that.factor) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(numbers), Arrays.hashCode(weights), blobs, some, factor);
    }

    @Override
    public String toString() {
        return "ArraysRequest[id=" + id
                + ", numbers=" + Arrays.toString(numbers)
                + ", weights=" + Arrays.toString(weights)
                + ", blobs=" + blobs
                + ", some=" + some
                + ", factor=" + factor
                + "]";
    }
}
