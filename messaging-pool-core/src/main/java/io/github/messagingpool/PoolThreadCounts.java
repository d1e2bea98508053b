package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What one pool thread has done so far; read by any thread. */
final class PoolThreadCounts {
    /*
     * Confinement: the owner thread alone writes the counts that are AtomicLong, without a fence; senders and closers
     * write those that are LongAdder.
     */
    private final AtomicLong processed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong removed = new AtomicLong();
    private final Map<RemovalReason, AtomicLong> removedFor = new EnumMap<>(RemovalReason.class);
    private final AtomicLong closed = new AtomicLong();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder notRun = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final AtomicLong deadlocks = new AtomicLong();
    private volatile long processedAtClose;
    private volatile boolean closing;
    private volatile boolean outOfMemory;
    private volatile boolean stuck;

    PoolThreadCounts() {
        for (RemovalReason reason : RemovalReason.values()) {
            removedFor.put(reason, new AtomicLong());
        }
    }

    void ran(@Nullable Throwable failure) {
        add(processed, 1);
        if (failure != null) {
            add(failed, 1);
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
        add(skipped, count);
    }

    void itemCreated() {
        add(created, 1);
    }

    void itemRemoved(RemovalReason reason) {
        add(removed, 1);
        add(requireNonNull(removedFor.get(reason)), 1);
    }

    void deadlock() {
        add(deadlocks, 1);
    }

    void drop(int count) {
        dropped.add(count);
    }

    /** Called by the watchdog. */
    void stuck(boolean now) {
        stuck = now;
    }

    void itemClosed() {
        add(closed, 1);
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
            processedAtClose = processed.get();
        }
    }

    long processed() {
        return processed.get();
    }

    long failed() {
        return failed.get();
    }

    long skipped() {
        return skipped.get();
    }

    long created() {
        return created.get();
    }

    long removed() {
        return removed.get();
    }

    Map<RemovalReason, Long> removedFor() {
        Map<RemovalReason, Long> now = new EnumMap<>(RemovalReason.class);
        removedFor.forEach((reason, count) -> now.put(reason, count.get()));
        return Collections.unmodifiableMap(now);
    }

    long dropped() {
        return dropped.sum();
    }

    long deadlocks() {
        return deadlocks.get();
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
        return (int) closed.get();
    }

    int items() {
        return (int) (created.get() - removed.get() - closed.get());
    }

    long processedSinceClose() {
        return processed.get() - processedAtClose;
    }

    private static void add(AtomicLong count, int more) {
        count.lazySet(count.getPlain() + more);
    }
}
