package com.example.session;

import io.github.messagingpool.Request;
import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Returns the mean of some numbers, and {@code scale}.
 *
 * @param id the item's id
 * @param first given to the item
 * @param second given to the item
 * @param rest given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record MeanRequest(
        long id,
        double first,
        double second,
        int[] rest) implements Request.OfLong<UserSession, MeanResponse> {

    /**
     * Copies {@code rest}.
     *
     * @param id the item's id
     * @param first given to the item
     * @param second given to the item
     * @param rest given to the item
     */
    public MeanRequest {
        Objects.requireNonNull(
                rest,
                "The parameter rest of UserSession.mean is null in MeanRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        rest = rest.clone();
    }

    @Override
    public MeanResponse process(UserSession item) {
        return new MeanResponse(id, item.mean(first, second, rest()));
    }

    /** {@return a copy} */
    @Override
    public int[] rest() {
        return rest.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeanRequest that
                && this.id == that.id
                && Double.compare(this.first, that.first) == 0
                && Double.compare(this.second, that.second) == 0
                && Arrays.equals(this.rest, that.rest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, first, second, Arrays.hashCode(rest));
    }

    @Override
    public String toString() {
        return "MeanRequest[id=" + id
                + ", first=" + first
                + ", second=" + second
                + ", rest=" + Arrays.toString(rest)
                + "]";
    }
}
