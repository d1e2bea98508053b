package io.github.messagingpool.local;

import io.github.messagingpool.spi.Ticker;
import java.time.Duration;

/** When an owner looks for items that were not used for the idle time-out; used by it alone. */
final class IdleSweep {

    /** An item outlives its time by a quarter of it at most. */
    private static final int SWEEPS_PER_TIMEOUT = 4;

    private final Ticker ticker;
    private final long timeoutNanos;
    private long next;

    /** @param timeout zero for never */
    IdleSweep(Duration timeout, Ticker ticker) {
        this.ticker = ticker;
        this.timeoutNanos = Deadline.nanos(timeout);
        this.next = ticker.read() + interval();
    }

    /** Returns how long the owner may rest. */
    long nanosLeft() {
        return timeoutNanos == 0 ? Long.MAX_VALUE : Math.max(1, next - ticker.read());
    }

    boolean isDue() {
        return timeoutNanos != 0 && next - ticker.read() <= 0;
    }

    /** Says that all were found that were to be found. */
    void isDone() {
        next = ticker.read() + interval();
    }

    long notUsedSince() {
        return ticker.read() - timeoutNanos;
    }

    private long interval() {
        return Math.max(1, timeoutNanos / SWEEPS_PER_TIMEOUT);
    }
}
