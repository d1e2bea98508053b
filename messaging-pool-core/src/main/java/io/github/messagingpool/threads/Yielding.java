package io.github.messagingpool.threads;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether a thread that waits should yield its core and look again, or park. Where nothing else wants the core a yield
 * takes a fraction of a microsecond, and who yields is back tens of microseconds before one who has parked. Where
 * something else wants it, a yield costs a time slice, some milliseconds, while a parked thread is back at once.
 *
 * <p>So accounts are kept of what yielding has saved and lost. While the balance is negative, threads park.
 */
final class Yielding {
    private static final int MOST = 100;
    private static final long LONGEST_NANOS = 200_000;
    private static final long SLICE_NANOS = 1_000_000;
    private static final long SAVED_NANOS = 30_000;
    private static final long MOST_BALANCE_NANOS = 20_000_000;
    private static final long FIRST_PAUSE_NANOS = 50_000_000;
    private static final long LONGEST_PAUSE_NANOS = 4_000_000_000L;

    /** The cores are the same for the whole process, and so are the accounts. */
    static final Yielding OF_PROCESS = new Yielding(System::nanoTime, Thread::yield);

    private final LongSupplier nanoTime;
    private final Runnable yield;

    /** Kept without a fence, as the other account: an update may be lost. While all is well it stays at its most. */
    private final AtomicLong balance = new AtomicLong(MOST_BALANCE_NANOS);

    private final AtomicLong lostUntil;
    private volatile Pause pause = new Pause(0, 0);

    /** @param yield lets other threads have the core */
    Yielding(LongSupplier nanoTime, Runnable yield) {
        this.nanoTime = nanoTime;
        this.yield = yield;
        this.lostUntil = new AtomicLong(nanoTime.getAsLong());
    }

    /** Until when nobody yields, by {@link System#nanoTime()}, and for how long in all. */
    private record Pause(long until, long nanos) {

        boolean isOver(long now) {
            return nanos == 0 || until - now <= 0;
        }

        /** Returns a longer one if it follows soon. */
        Pause next(long now) {
            boolean soon = nanos > 0 && now - until < nanos;
            long next = soon ? Math.min(nanos * 2, LONGEST_PAUSE_NANOS) : FIRST_PAUSE_NANOS;
            return new Pause(now + next, next);
        }
    }

    /**
     * Yields, unless it is time to park.
     *
     * @param round how often the thread has yielded in this wait
     * @param began when the wait began, by {@link System#nanoTime()}
     * @param wellSpent asked after a long yield: whether the core did something for this pool meanwhile, so that the
     *     yield is no loss
     * @return whether to look again; otherwise to park
     */
    boolean pause(int round, long began, BooleanSupplier wellSpent) {
        Pause seen = pause;
        if (round >= MOST || (seen.nanos() > 0 && !seen.isOver(nanoTime.getAsLong()))) {
            return false;
        }
        yield.run();
        long now = nanoTime.getAsLong();
        if (now - began > SLICE_NANOS && !wellSpent.getAsBoolean()) {
            lost(began, now);
        }
        return now - began <= LONGEST_NANOS;
    }

    /** Says that a thread that yielded need not park. */
    void saved() {
        long before = balance.getOpaque();
        if (before < MOST_BALANCE_NANOS) {
            balance.setOpaque(Math.min(MOST_BALANCE_NANOS, before + SAVED_NANOS));
        }
    }

    /** What several threads lose at the same time, in one time slice of another or one collection, is lost once. */
    private void lost(long began, long now) {
        long counted = lostUntil.getOpaque();
        long nanos = now - (counted - began > 0 ? counted : began);
        if (nanos <= 0) {
            return;
        }
        lostUntil.setOpaque(now);
        long after = balance.getOpaque() - nanos;
        if (after < 0 && pause.isOver(now)) {
            pause = pause.next(now);
        }
        balance.setOpaque(Math.max(0, after));
    }
}
