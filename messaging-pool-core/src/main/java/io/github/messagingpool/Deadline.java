package io.github.messagingpool;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A point in time until which somebody waits, or none. */
final class Deadline {

    static final Deadline NEVER = new Deadline(Duration.ZERO, 0);

    private final Duration timeout;
    private final long nanoTime;

    private Deadline(Duration timeout, long nanoTime) {
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    /** Returns the deadline that a time-out has from now; a time-out of zero has none. */
    static Deadline in(Duration timeout) {
        return timeout.isZero() ? NEVER : new Deadline(timeout, System.nanoTime() + nanos(timeout));
    }

    /** Returns this deadline, or the other if it is earlier. */
    Deadline orEarlier(Deadline other) {
        return other == NEVER || (this != NEVER && nanoTime - other.nanoTime <= 0) ? this : other;
    }

    Duration timeout() {
        return timeout;
    }

    boolean passed() {
        return this != NEVER && nanoTime - System.nanoTime() <= 0;
    }

    /** Returns the time left, not negative, and {@link Long#MAX_VALUE} if there is no deadline. */
    long remainingNanos() {
        return this == NEVER ? Long.MAX_VALUE : Math.max(0, nanoTime - System.nanoTime());
    }

    /** Parks the calling thread until then at the longest. */
    void park(Object blocker) {
        if (this == NEVER) {
            LockSupport.park(blocker);
        } else {
            LockSupport.parkNanos(blocker, remainingNanos());
        }
    }

    /** Returns at most half the range of {@link System#nanoTime()}, some 146 years: differences do not overflow. */
    static long nanos(Duration timeout) {
        return Math.min(TimeUnit.NANOSECONDS.convert(timeout), Long.MAX_VALUE / 2);
    }
}
