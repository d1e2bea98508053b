package io.github.messagingpool.local;

import io.github.messagingpool.spi.Ticker;

/**
 * The time, read seldom while requests are short: reading it costs as much as running one. It is right to within the
 * last few requests, and exact where they are long, or the first after a pause. One thread uses it.
 */
final class SparseClock {

    private static final long SHORT_NANOS = 2_000;
    private static final int LONGEST_STRIDE = 8;
    private static final int IDLE_ROUNDS = 64;

    private final Ticker ticker;
    private long now;
    private int stride = 1;
    private int left;
    private int idle;

    SparseClock(Ticker ticker) {
        this.ticker = ticker;
        this.now = ticker.read();
    }

    /** Returns the time, for the request that begins. */
    long next() {
        if (left > 0) {
            left--;
            return now;
        }
        long last = now;
        now = ticker.read();
        stride = now - last < SHORT_NANOS * stride ? Math.min(LONGEST_STRIDE, stride * 2) : 1;
        left = stride - 1;
        return now;
    }

    /** Returns the time that was last read. */
    long last() {
        return now;
    }

    /** Returns the time, exactly. */
    long exact() {
        left = 0;
        now = ticker.read();
        return now;
    }

    /** Says that time passes without requests. */
    void paused() {
        left = 0;
        stride = 1;
    }

    /** Says that there was nothing to do, for the first time or again. */
    void idle() {
        if (++idle == IDLE_ROUNDS) {
            paused();
        }
    }

    /** Says that there was something to do. */
    void busy() {
        idle = 0;
    }
}
