package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What one pool thread has done so far; read by any thread. */
final class PoolThreadCounts {
    /*
     * Confinement: the owner thread alone writes the counts in `own`, without a fence; any thread may write those that
     * are LongAdder.
     *
     * The places before and after the owner's counts keep others' data out of their cache lines: threads that write to
     * one line slow each other.
     */
    private static final int FIRST = 16;
    private static final int PROCESSED = FIRST;
    private static final int FAILED = FIRST + 1;
    private static final int SKIPPED = FIRST + 2;
    private static final int CREATED = FIRST + 3;
    private static final int REMOVED = FIRST + 4;
    private static final int CLOSED = FIRST + 5;
    private static final int DEADLOCKS = FIRST + 6;
    private static final int LENGTH = DEADLOCKS + 1 + FIRST;

    private final AtomicLongArray own = new AtomicLongArray(LENGTH);
    private final Map<RemovalReason, LongAdder> removedFor = new EnumMap<>(RemovalReason.class);
    private final LongAdder rejected = new LongAdder();
    private final LongAdder notRun = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private volatile long processedAtClose;
    private volatile boolean closing;
    private volatile boolean outOfMemory;
    private volatile boolean stuck;

    PoolThreadCounts() {
        for (RemovalReason reason : RemovalReason.values()) {
            removedFor.put(reason, new LongAdder());
        }
    }

    void ran(@Nullable Throwable failure) {
        add(PROCESSED, 1);
        if (failure != null) {
            add(FAILED, 1);
            outOfMemory |= isOutOfMemory(failure);
        }
    }

    private static boolean isOutOfMemory(Throwable failure) {
        try {
            return failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError;
        } catch (RuntimeException | Error e) { // the user's exception does not tell its cause
            return false;
        }
    }

    void skipped(int count) {
        add(SKIPPED, count);
    }

    void itemCreated() {
        add(CREATED, 1);
    }

    void itemRemoved(RemovalReason reason) {
        add(REMOVED, 1);
        requireNonNull(removedFor.get(reason)).increment();
    }

    void deadlock() {
        add(DEADLOCKS, 1);
    }

    void drop(int count) {
        dropped.add(count);
    }

    /** Called by the watchdog. */
    void stuck(boolean now) {
        stuck = now;
    }

    void itemClosed() {
        add(CLOSED, 1);
    }

    void reject(int count) {
        rejected.add(count);
    }

    void notRun(int count) {
        notRun.add(count);
    }

    /** Marks the moment from which {@link #processedSinceClose()} counts. */
    void closing() {
        if (!closing) {
            closing = true;
            processedAtClose = own.get(PROCESSED);
        }
    }

    long processed() {
        return own.get(PROCESSED);
    }

    long failed() {
        return own.get(FAILED);
    }

    long skipped() {
        return own.get(SKIPPED);
    }

    long created() {
        return own.get(CREATED);
    }

    long removed() {
        return own.get(REMOVED);
    }

    Map<RemovalReason, Long> removedFor() {
        Map<RemovalReason, Long> now = new EnumMap<>(RemovalReason.class);
        removedFor.forEach((reason, count) -> now.put(reason, count.sum()));
        return Collections.unmodifiableMap(now);
    }

    long dropped() {
        return dropped.sum();
    }

    long deadlocks() {
        return own.get(DEADLOCKS);
    }

    boolean outOfMemory() {
        return outOfMemory;
    }

    boolean isStuck() {
        return stuck;
    }

    long rejected() {
        return rejected.sum();
    }

    long notRun() {
        return notRun.sum();
    }

    int closed() {
        return (int) own.get(CLOSED);
    }

    int items() {
        return (int) (own.get(CREATED) - own.get(REMOVED) - own.get(CLOSED));
    }

    long processedSinceClose() {
        return own.get(PROCESSED) - processedAtClose;
    }

    private void add(int count, int more) {
        own.lazySet(count, own.getPlain(count) + more);
    }
}
