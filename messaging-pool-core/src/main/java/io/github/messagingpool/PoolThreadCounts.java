package io.github.messagingpool;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

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
    private final AtomicLong closed = new AtomicLong();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder notRun = new LongAdder();
    private volatile long processedAtClose;

    void ran(boolean failure) {
        add(processed, 1);
        if (failure) {
            add(failed, 1);
        }
    }

    void skipped(int count) {
        add(skipped, count);
    }

    void itemCreated() {
        add(created, 1);
    }

    void itemRemoved() {
        add(removed, 1);
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
        processedAtClose = processed.get();
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
