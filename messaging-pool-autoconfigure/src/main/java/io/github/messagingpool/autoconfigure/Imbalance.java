package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolThreadStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much more than its share the busiest thread of a pool has: 1 where all have the same, the number of threads where one
 * has everything. Measured by who asks, over the last minute or since the one who asked before. Safe for use by many threads.
 */
final class Imbalance {

    /** With fewer items than this for each thread chance makes as large differences. */
    private static final int FEW_ITEMS = 100;

    /** A thread that is busy for less than a tenth of the time holds nobody up. */
    private static final int LITTLE = 10;

    private static final long SPAN_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** Busy times are estimates: over less than this they differ by chance. */
    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** How long each thread had been busy at a moment. */
    private record Look(long at, List<Long> busy) {}

    private final Deque<Look> looks = new ArrayDeque<>();

    /**
     * Returns the larger one of the imbalances of items and of time, to a tenth; 1 where there is too little of both to tell.
     *
     * @param now the time in nanoseconds, which does not go back
     */
    synchronized double of(long now, List<? extends PoolThreadStatus> threads) {
        List<Long> busy =
                threads.stream().map(thread -> busyTime(thread).toNanos()).toList();
        if (!looks.isEmpty() && looks.getLast().busy().size() != busy.size()) {
            looks.clear();
        }
        Look before = before(now);
        double time = before == null ? 1 : ofTime(now, busy, before);
        if (before == null || now - looks.getLast().at() >= BETWEEN_LOOKS_NANOS) {
            looks.addLast(new Look(now, busy));
        }
        return rounded(Math.max(time, ofItems(threads)));
    }

    /** Busy times are estimated: more than a tenth would be made up, and change whenever somebody asks. */
    private static double rounded(double imbalance) {
        return Math.round(imbalance * 10) / 10.0;
    }

    /** Returns the latest look that is a minute old, or the first there is, and forgets those before. */
    private @Nullable Look before(long now) {
        Look before = looks.pollFirst();
        while (!looks.isEmpty() && now - looks.getFirst().at() >= SPAN_NANOS) {
            before = looks.pollFirst();
        }
        if (before != null) {
            looks.addFirst(before);
        }
        return before;
    }

    private static double ofTime(long now, List<Long> busy, Look before) {
        long span = now - before.at();
        long most = 0;
        long all = 0;
        for (int i = 0; i < busy.size(); i++) {
            long its = Math.max(0, busy.get(i) - before.busy().get(i));
            most = Math.max(most, its);
            all += its;
        }
        return span < SHORTEST_NANOS || most <= span / LITTLE ? 1 : (double) most * busy.size() / all;
    }

    private static double ofItems(List<? extends PoolThreadStatus> threads) {
        long most = 0;
        long all = 0;
        for (PoolThreadStatus thread : threads) {
            most = Math.max(most, thread.items());
            all += thread.items();
        }
        return all == 0 || all < (long) FEW_ITEMS * threads.size() ? 1 : (double) most * threads.size() / all;
    }

    /** Returns how long a thread has been running requests until now: a long one is no part of its busy time before it ends. */
    static Duration busyTime(PoolThreadStatus thread) {
        Duration running = thread.busyFor();
        return running == null ? thread.busyTime() : thread.busyTime().plus(running);
    }
}
