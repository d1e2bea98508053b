package com.example.ways;

import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Has a time-out, and creates nothing.
 *
 * @param id the item's id
 * @param Duration called as the type
 * @param OWN_TIMEOUT called as the constant
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record LimitedRequest(
        Duration id,
        int Duration,
        int[] OWN_TIMEOUT) implements Request.OfKey<Alarm, LimitedResponse> {

    /** How long a sender waits that says nothing itself. */
    private static final Duration OWN_TIMEOUT_ = java.time.Duration.parse("PT2S");

    /**
     * Checks that there is an id, and copies {@code OWN_TIMEOUT}.
     *
     * @param id the item's id
     * @param Duration called as the type
     * @param OWN_TIMEOUT called as the constant
     */
    public LimitedRequest {
        Objects.requireNonNull(id, "The id of LimitedRequest is null; give the id of a Alarm");
        Objects.requireNonNull(
                OWN_TIMEOUT,
                "The parameter OWN_TIMEOUT of Alarm.limited is null in LimitedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        OWN_TIMEOUT = OWN_TIMEOUT.clone();
    }

    @Override
    public LimitedResponse process(Alarm item) {
        item.limited(Duration, OWN_TIMEOUT());
        return new LimitedResponse(id);
    }

    @Override
    public Duration ownTimeout() {
        return OWN_TIMEOUT_;
    }

    @Override
    public boolean createsOnDemand() {
        return false;
    }

    /** {@return a copy} */
    @Override
    public int[] OWN_TIMEOUT() {
        return OWN_TIMEOUT.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LimitedRequest that
                && Objects.equals(this.id, that.id)
                && this.Duration == that.Duration
                && Arrays.equals(this.OWN_TIMEOUT, that.OWN_TIMEOUT);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Duration, Arrays.hashCode(OWN_TIMEOUT));
    }

    @Override
    public String toString() {
        return "LimitedRequest[id=" + id
                + ", Duration=" + Duration
                + ", OWN_TIMEOUT=" + Arrays.toString(OWN_TIMEOUT)
                + "]";
    }
}
