package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolThreadStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How much more than its share the busiest thread of a pool has: 1 where all have the same, the number of threads where one
 * has everything. The threads themselves tell what they did in the last minute, so it is the same for all who ask.
 */
final class Imbalance {

    /** With fewer items than this for each thread chance makes as large differences. */
    private static final int FEW_ITEMS = 100;

    /** A thread that is busy for less than a tenth of the last minute holds nobody up. */
    private static final long LITTLE_NANOS = Duration.ofSeconds(6).toNanos();

    private Imbalance() {}

    /** Returns the larger one of the imbalances of items and of time, to a tenth; 1 where there is too little of both to tell. */
    static double of(List<? extends PoolThreadStatus> threads) {
        double ofItems = shares(threads, PoolThreadStatus::items, 1, (long) FEW_ITEMS * threads.size());
        double ofTime = shares(threads, thread -> thread.recentBusyTime().toNanos(), LITTLE_NANOS, 1);
        return rounded(Math.max(ofItems, ofTime));
    }

    /** Busy times are estimated: more than a tenth would be made up, and change whenever somebody asks. */
    private static double rounded(double imbalance) {
        return Math.round(imbalance * 10) / 10.0;
    }

    /**
     * Returns how many shares one thread has.
     *
     * @param most what one must have at least for this to be told
     * @param sum what all must have
     */
    private static double shares(
            List<? extends PoolThreadStatus> threads, ToLongFunction<PoolThreadStatus> of, long most, long sum) {
        long its = threads.stream().mapToLong(of).max().orElse(0);
        long all = threads.stream().mapToLong(of).sum();
        return its < most || all < sum ? 1 : (double) its * threads.size() / all;
    }

    /** Returns how long a thread has been running requests until now: a long one is no part of its busy time before it ends. */
    static Duration busyTime(PoolThreadStatus thread) {
        Duration running = thread.busyFor();
        return running == null ? thread.busyTime() : thread.busyTime().plus(running);
    }
}
