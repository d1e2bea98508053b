package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.RemovalReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What one owner has done so far; read by any thread. */
final class OwnerCounts {
    /*
     * Confinement: the owner alone writes the counts in `own`, without a fence; any thread may write those that
     * are LongAdder.
     *
     * Held by OwnerCountsStress.
     */
    /**
     * The places before and after the owner's counts keep others' data out of their cache lines: threads that write to one
     * line slow each other.
     */
    private static final int FIRST = 16;

    private static final int PROCESSED = FIRST;
    private static final int FAILED = FIRST + 1;
    private static final int EXPIRED = FIRST + 2;
    private static final int CANCELLED = FIRST + 3;
    private static final int CREATED = FIRST + 4;
    private static final int REMOVED = FIRST + 5;
    private static final int CLOSED = FIRST + 6;
    private static final int DEADLOCKS = FIRST + 7;

    /** The first of as many as there are reasons. */
    private static final int REMOVED_FOR = FIRST + 8;

    private static final RemovalReason[] REASONS = RemovalReason.values();
    private static final int LENGTH = REMOVED_FOR + REASONS.length + FIRST;

    private final AtomicLongArray own = new AtomicLongArray(LENGTH);
    private final LongAdder rejected;
    private final LongAdder notRun = new LongAdder();
    private final LongAdder dropped;
    private volatile long processedAtClose;
    private volatile boolean closing;
    private volatile boolean outOfMemory;
    private volatile boolean stuck;

    OwnerCounts() {
        this(new LongAdder(), new LongAdder());
    }

    private OwnerCounts(LongAdder rejected, LongAdder dropped) {
        this.rejected = rejected;
        this.dropped = dropped;
    }

    /**
     * Returns counts that go on where these are, for the same share of the ids; but no items are there. What senders count
     * they share: one that has met the former queue may count it only now.
     */
    OwnerCounts goOn() {
        OwnerCounts next = new OwnerCounts(rejected, dropped);
        for (int count : new int[] {PROCESSED, FAILED, EXPIRED, CANCELLED, CREATED, DEADLOCKS}) {
            next.add(count, own.get(count));
        }
        for (RemovalReason reason : REASONS) {
            next.add(place(reason), own.get(place(reason)));
        }
        next.add(REMOVED, own.get(CREATED));
        next.outOfMemory = outOfMemory;
        return next;
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

    /** Requests that were dropped, or that a closed pool did not run, are counted where that happens. */
    void skipped(int count, DeadLetter.Reason reason) {
        switch (reason) {
            case EXPIRED -> add(EXPIRED, count);
            case CANCELLED -> add(CANCELLED, count);
            case DROPPED, CLOSED -> {}
        }
    }

    void itemCreated() {
        add(CREATED, 1);
    }

    void itemRemoved(RemovalReason reason) {
        add(REMOVED, 1);
        add(place(reason), 1);
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

    long expired() {
        return own.get(EXPIRED);
    }

    long cancelled() {
        return own.get(CANCELLED);
    }

    long created() {
        return own.get(CREATED);
    }

    long removed() {
        return own.get(REMOVED);
    }

    Map<RemovalReason, Long> removedFor() {
        Map<RemovalReason, Long> now = new EnumMap<>(RemovalReason.class);
        for (RemovalReason reason : REASONS) {
            now.put(reason, own.get(place(reason)));
        }
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

    @SuppressWarnings("EnumOrdinal") // nothing is kept for longer than the process
    private static int place(RemovalReason reason) {
        return REMOVED_FOR + reason.ordinal();
    }

    private void add(int count, long more) {
        own.lazySet(count, own.getPlain(count) + more);
    }
}
