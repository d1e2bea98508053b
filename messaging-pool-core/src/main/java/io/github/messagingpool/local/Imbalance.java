package io.github.messagingpool.local;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether one thread of a pool has had more than twice its share of the items, or of the work, for a minute. Who looks does
 * so again and again, one at a time.
 */
final class Imbalance {

    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** With fewer items than this for each thread chance makes as large differences. */
    private static final int FEW_ITEMS = 100;

    /** A thread that is busy for less than a tenth of the time holds nobody up. */
    private static final long LITTLE_NANOS = MINUTE_NANOS / 10;

    /**
     * What one thread has.
     *
     * @param items how many items it owns
     * @param busyNanos how long of the last minute it has been running requests
     */
    record Share(String thread, long items, long busyNanos) {}

    private List<Share> before = List.of();
    private long since;
    private boolean told;

    /** Returns what is wrong, the first time that it has been so for a minute; else null. */
    @Nullable
    String look(long now, List<Share> shares) {
        if (told || shares.size() < 2 || (!before.isEmpty() && now - since < MINUTE_NANOS)) {
            return null;
        }
        List<Share> begun = before;
        before = shares;
        since = now;
        String found = begun.size() == shares.size() ? found(begun, shares) : null;
        told = found != null;
        return found;
    }

    private static @Nullable String found(List<Share> begun, List<Share> ended) {
        int owner = most(ended, i -> ended.get(i).items());
        if (hasTooMany(begun, owner) && hasTooMany(ended, owner)) {
            return ended.get(owner).thread() + " owns " + ended.get(owner).items() + " of the "
                    + ended.stream().mapToLong(Share::items).sum() + " items";
        }
        ToLongFunction<Integer> work = i -> ended.get(i).busyNanos();
        int worker = most(ended, work);
        long all = sum(ended, work);
        long its = work.applyAsLong(worker);
        return its > LITTLE_NANOS && its > all / ended.size() * 2
                ? ended.get(worker).thread() + " did " + 100 * its / all + " % of the work of a minute"
                : null;
    }

    private static boolean hasTooMany(List<Share> shares, int thread) {
        long all = sum(shares, i -> shares.get(i).items());
        return all >= (long) FEW_ITEMS * shares.size() && shares.get(thread).items() * shares.size() > 2 * all;
    }

    private static int most(List<Share> shares, ToLongFunction<Integer> of) {
        int most = 0;
        for (int i = 1; i < shares.size(); i++) {
            most = of.applyAsLong(i) > of.applyAsLong(most) ? i : most;
        }
        return most;
    }

    private static long sum(List<Share> shares, ToLongFunction<Integer> of) {
        long sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += of.applyAsLong(i);
        }
        return sum;
    }
}
