package com.example.clashes;

import io.github.messagingpool.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Clashing} for {@code variables}.
 *
 * @param <V> as in {@link Clashing}
 * @param id the item's id
 * @param item given to the item
 * @param result given to the item
 * @param pool given to the item
 * @param response given to the item
 * @param value given to the item
 * @param that given to the item
 * @param copy given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record VariablesRequest<V>(
        long id,
        int item,
        String result,
        int pool,
        int response,
        List<int[]> value,
        int[] that,
        Optional<List<java.lang.String>> copy) implements Request.OfLong<Clashing<V>, VariablesResponse<V>> {

    /**
     * Copies {@code value}, {@code that}, {@code copy}.
     *
     * @param id the item's id
     * @param item given to the item
     * @param result given to the item
     * @param pool given to the item
     * @param response given to the item
     * @param value given to the item
     * @param that given to the item
     * @param copy given to the item
     */
    public VariablesRequest {
        Objects.requireNonNull(
                value,
                "The parameter value of Clashing.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            value = value.stream().map(value_ -> value_.clone()).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter value of Clashing.variables holds null in VariablesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                that,
                "The parameter that of Clashing.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        that = that.clone();
        Objects.requireNonNull(
                copy,
                "The parameter copy of Clashing.variables is null in VariablesRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            copy = copy.map(value_ -> List.copyOf(value_));
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter copy of Clashing.variables holds null in VariablesRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public VariablesResponse<V> process(Clashing<V> item_) {
        return new VariablesResponse<>(id, item_.variables(item, result, pool, response, value(), that(), copy));
    }

    /** {@return a copy} */
    @Override
    public List<int[]> value() {
        return value.stream().map(value_ -> value_.clone()).toList();
    }

    /** {@return a copy} */
    @Override
    public int[] that() {
        return that.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VariablesRequest<?> that
                && this.id == that.id
                && this.item == that.item
                && Objects.equals(this.result, that.result)
                && this.pool == that.pool
                && this.response == that.response
                && Objects.equals(this.value, that.value)
                && Arrays.equals(this.that, that.that)
                && Objects.equals(this.copy, that.copy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, item, result, pool, response, value, Arrays.hashCode(that), copy);
    }

    @Override
    public java.lang.String toString() {
        return "VariablesRequest[id=" + id
                + ", item=" + item
                + ", result=" + result
                + ", pool=" + pool
                + ", response=" + response
                + ", value=" + value
                + ", that=" + Arrays.toString(that)
                + ", copy=" + copy
                + "]";
    }
}
