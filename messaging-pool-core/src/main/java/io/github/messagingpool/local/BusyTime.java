package io.github.messagingpool.local;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long an owner has been busy, in all, and when each of the last seconds began. What is read at the turn of a second may be
 * that of the one beside it. The owner adds, any thread asks.
 */
final class BusyTime {

    private static final int SECONDS = 60;

    /** So many are kept: more than a minute's, for those who ask slowly. */
    private static final int KEPT = 64;

    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long began;
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLongArray atSecond = new AtomicLongArray(KEPT);
    private final AtomicLong second = new AtomicLong();
    private long until;
    private long owed;

    BusyTime(long began) {
        this.began = began;
        this.until = began;
    }

    /** No more than has gone by: what one request stands for beyond that is added later, if it is not too much to be true. */
    void add(long estimate, long now) {
        owed += estimate;
        long added = Math.min(owed, now - until);
        owed = Math.min(owed - added, SECOND_NANOS);
        until = now;
        long before = nanos.getPlain();
        beginSeconds(before, added, now - began);
        nanos.setOpaque(before + added);
    }

    /** What is added was at the end of the time, as of one long request. */
    private void beginSeconds(long before, long added, long age) {
        long now = age / SECOND_NANOS;
        for (long each = Math.max(second.getPlain() + 1, now - KEPT + 1); each <= now; each++) {
            long sinceThen = age - each * SECOND_NANOS;
            atSecond.setOpaque((int) (each % KEPT), before + Math.max(0, added - sinceThen));
        }
        second.setOpaque(now);
    }

    long nanos() {
        return nanos.getOpaque();
    }

    long recentNanos(long now) {
        long from = (now - began) / SECOND_NANOS - SECONDS;
        if (from > second.getOpaque()) {
            return 0;
        }
        long before = from < 0 ? 0 : atSecond.getOpaque((int) (from % KEPT));
        return Math.min(SECONDS * SECOND_NANOS, Math.max(0, nanos() - before));
    }
}
