package io.github.messagingpool.local;

import io.github.messagingpool.spi.Ticker;

/**
 * The time, read seldom while many short requests follow each other: reading it takes as long as running one. It is exact
 * for the first after a pause, and else no older than a beat of the {@link Pulse}. One thread uses it.
 */
final class SparseClock {

    private static final long SHORT_NANOS = 2_000;

    /** How many short requests follow each other before the pulse is worth its thread. */
    private static final int MANY = 256;

    /** However late the pulse is, the time is read after so many requests. */
    private static final int LONGEST_STRIDE = 64;

    private static final int IDLE_ROUNDS = 64;

    private final Ticker ticker;
    private final boolean isTurned;
    private long now;
    private int beats;
    private boolean sparse;
    private int left;
    private int shortOnes;
    private int idle;

    SparseClock(Ticker ticker) {
        this.ticker = ticker;
        this.isTurned = ticker != Ticker.SYSTEM;
        this.now = ticker.read();
    }

    /** Returns the time, for the request that begins. */
    long next() {
        if (left > 0 && beats == Pulse.beats()) {
            left--;
            return now;
        }
        return read();
    }

    private long read() {
        beats = Pulse.beats();
        long last = now;
        now = ticker.read();
        int since = sparse ? LONGEST_STRIDE - left : 1;
        shortOnes = now - last < SHORT_NANOS * since ? Math.min(MANY, shortOnes + 1) : 0;
        sparse = maySkip();
        left = sparse ? LONGEST_STRIDE - 1 : 0;
        return now;
    }

    private boolean maySkip() {
        if (shortOnes < MANY || isTurned) {
            return false;
        }
        Pulse.want();
        return Pulse.isBeating();
    }

    /** Returns whether time may have passed since this was asked, or the time was read, for the last time. */
    boolean mayHavePassed() {
        return beats != Pulse.beats() || isTurned || !Pulse.isBeating();
    }

    /** Returns the time that was last read. */
    long last() {
        return now;
    }

    /** Says that many requests may follow without a look at the time but by {@link #mayHavePassed()}. */
    void willAskOften() {
        if (!isTurned) {
            Pulse.want();
        }
    }

    /** Returns the time, exactly. */
    long exact() {
        beats = Pulse.beats();
        sparse = false;
        left = 0;
        now = ticker.read();
        return now;
    }

    /** Says that time passes without requests. */
    void paused() {
        sparse = false;
        left = 0;
        shortOnes = 0;
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
