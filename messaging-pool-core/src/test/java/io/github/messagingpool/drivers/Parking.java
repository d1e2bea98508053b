package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Patience;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets a sender park, which costs a virtual thread little. */
enum Parking implements Patience {
    INSTANCE;

    private static final long LONGEST_POLL_NANOS = 100_000;

    @Override
    public boolean until(Awaited awaited, long nanos) {
        if (!awaited.isDone()) {
            awaited.wakes(Thread.currentThread());
            park(awaited::isDone, nanos, Long.MAX_VALUE);
        }
        return awaited.isDone();
    }

    @Override
    public boolean poll(BooleanSupplier done, long nanos) {
        return park(done, nanos, LONGEST_POLL_NANOS);
    }

    private static boolean park(BooleanSupplier done, long nanos, long longest) {
        long began = System.nanoTime();
        boolean isDone = done.getAsBoolean();
        while (!isDone && !Thread.currentThread().isInterrupted()) {
            long left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - began);
            if (left <= 0) {
                return false;
            }
            parkFor(Math.min(left, longest));
            isDone = done.getAsBoolean();
        }
        return isDone;
    }

    /** Parks without a timer where there is no limit. */
    static void parkFor(long nanos) {
        if (nanos == Long.MAX_VALUE) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(nanos);
        }
    }
}
