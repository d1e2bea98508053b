package io.github.messagingpool;

import java.time.Duration;

/** When a pool thread looks for items that were not used for the idle time-out; used by that thread alone. */
final class IdleSweep {

    /** An item outlives its time by a quarter of it at most. */
    private static final int SWEEPS_PER_TIMEOUT = 4;

    private final long timeoutNanos;
    private long next;

    /** @param timeout zero for never */
    IdleSweep(Duration timeout) {
        this.timeoutNanos = Deadline.nanos(timeout);
        this.next = System.nanoTime() + interval();
    }

    /** Returns how long the thread may park. */
    long parkNanos() {
        return timeoutNanos == 0 ? Long.MAX_VALUE : Math.max(1, next - System.nanoTime());
    }

    boolean isDue() {
        if (timeoutNanos == 0 || next - System.nanoTime() > 0) {
            return false;
        }
        next = System.nanoTime() + interval();
        return true;
    }

    long notUsedSince() {
        return System.nanoTime() - timeoutNanos;
    }

    private long interval() {
        return Math.max(1, timeoutNanos / SWEEPS_PER_TIMEOUT);
    }
}
