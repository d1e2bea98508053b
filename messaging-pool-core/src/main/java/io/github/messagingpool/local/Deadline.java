package io.github.messagingpool.local;

import io.github.messagingpool.spi.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A point in time until which somebody waits, by a pool's {@link Ticker}, or none. */
final class Deadline {

    static final Deadline NEVER = new Deadline(Duration.ZERO, 0);

    private final Duration timeout;
    private final long nanoTime;

    private Deadline(Duration timeout, long nanoTime) {
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    /** Returns the deadline that a time-out has from now; a time-out of zero has none. */
    static Deadline in(Duration timeout, Ticker ticker) {
        return timeout.isZero() ? NEVER : new Deadline(timeout, ticker.read() + nanos(timeout));
    }

    /** Does what {@link #in(Duration, Ticker)} does, for one who has no more than a time left in any case. */
    static Deadline in(Duration timeout, long leftNanos, Ticker ticker) {
        return leftNanos == Long.MAX_VALUE || (!timeout.isZero() && nanos(timeout) <= leftNanos)
                ? in(timeout, ticker)
                : new Deadline(Duration.ofNanos(leftNanos), ticker.read() + leftNanos);
    }

    /** Returns the time that was allowed, or zero if there is no deadline. */
    Duration allowed() {
        return timeout;
    }

    /** Returns the time since it was allowed. */
    Duration waited(Ticker ticker) {
        return Duration.ofNanos(Math.max(0, nanos(timeout) - (nanoTime - ticker.read())));
    }

    boolean passed(Ticker ticker) {
        return this != NEVER && nanoTime - ticker.read() <= 0;
    }

    /** Returns the time left, not negative, and {@link Long#MAX_VALUE} if there is no deadline. */
    long remainingNanos(Ticker ticker) {
        return this == NEVER ? Long.MAX_VALUE : Math.max(0, nanoTime - ticker.read());
    }

    /** Returns at most half the range of a {@link Ticker}, some 146 years: differences do not overflow. */
    static long nanos(Duration timeout) {
        return Math.min(TimeUnit.NANOSECONDS.convert(timeout), Long.MAX_VALUE / 2);
    }
}
