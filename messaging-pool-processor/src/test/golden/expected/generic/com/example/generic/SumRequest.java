package com.example.generic;

import io.github.messagingpool.Request;
import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Cache} for {@code sum}.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 * @param id the item's id
 * @param value given to the item
 * @param numbers given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SumRequest<K extends Comparable<K>, V extends Enum<V>>(
        int id,
        V value,
        int[] numbers) implements Request.OfInt<Cache<K, V>, SumResponse<K, V>> {

    /**
     * Copies {@code numbers}.
     *
     * @param id the item's id
     * @param value given to the item
     * @param numbers given to the item
     */
    public SumRequest {
        Objects.requireNonNull(
                numbers,
                "The parameter numbers of Cache.sum is null in SumRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        numbers = numbers.clone();
    }

    @Override
    public SumResponse<K, V> process(Cache<K, V> item) {
        return new SumResponse<>(id, item.sum(value, numbers()));
    }

    /** {@return a copy} */
    @Override
    public int[] numbers() {
        return numbers.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SumRequest<?, ?> that
                && this.id == that.id
                && Objects.equals(this.value, that.value)
                && Arrays.equals(this.numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, value, Arrays.hashCode(numbers));
    }

    @Override
    public String toString() {
        return "SumRequest[id=" + id
                + ", value=" + value
                + ", numbers=" + Arrays.toString(numbers)
                + "]";
    }
}
