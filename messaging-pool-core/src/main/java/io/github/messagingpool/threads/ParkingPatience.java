package io.github.messagingpool.threads;

import io.github.messagingpool.spi.Patience;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How senders wait that are threads of their own: they look for a while, as the pool's strategy says, and then park. */
final class ParkingPatience implements Patience {

    private static final long POLL_NANOS = 50_000;

    private final Pausing pausing;

    ParkingPatience(Pausing pausing) {
        this.pausing = pausing;
    }

    @Override
    public boolean until(Awaited awaited, long nanos) {
        long began = System.nanoTime();
        int round = 0;
        while (!awaited.isDone() && pausing.forReply(round, began, awaited.isMuchWork())) {
            round++;
            if (isOver(began, nanos)) {
                return awaited.isDone();
            }
        }
        if (!awaited.isDone()) {
            awaited.wakes(Thread.currentThread());
            parkUntil(awaited, began, nanos);
        } else if (!awaited.isMuchWork()) {
            pausing.replyCame(round);
        }
        return awaited.isDone();
    }

    private static void parkUntil(Awaited awaited, long began, long nanos) {
        while (!awaited.isDone()
                && !isOver(began, nanos)
                && !Thread.currentThread().isInterrupted()) {
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(awaited);
            } else {
                LockSupport.parkNanos(awaited, nanos - (System.nanoTime() - began));
            }
        }
    }

    @Override
    public boolean poll(BooleanSupplier done, long nanos) {
        long began = System.nanoTime();
        boolean isDone = done.getAsBoolean();
        while (!isDone && !isOver(began, nanos) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, POLL_NANOS);
            isDone = done.getAsBoolean();
        }
        return isDone;
    }

    private static boolean isOver(long began, long nanos) {
        return nanos != Long.MAX_VALUE && System.nanoTime() - began >= nanos;
    }
}
