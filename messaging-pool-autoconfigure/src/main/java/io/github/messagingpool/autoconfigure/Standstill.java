package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.ParkedThreads.Parked;
import java.time.Duration;

/**
 * Tells whether a thread, and with it the start, has been parked in one wait for as long as a wait may take. One that waits
 * again and again moves, and while the thread that starts the context goes on nothing hangs. Used by one thread.
 */
final class Standstill {

    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int LOOKS_PER_LIMIT = 8;

    private final Thread thread;
    private final WaitLimit limit;
    private final ParkedThreads parked = new ParkedThreads();
    private long lastLook = System.nanoTime();

    Standstill(Thread thread, WaitLimit limit) {
        this.thread = thread;
        this.limit = limit;
    }

    /** Looks, but not each time it is asked. */
    boolean isTooLong() {
        long nanos = limit.nanos();
        if (System.nanoTime() - lastLook < Math.min(LOOK_NANOS, nanos / LOOKS_PER_LIMIT)) {
            return false;
        }
        lastLook = System.nanoTime();
        parked.lookAtAll();
        return isStill(thread, nanos) && isStill(limit.starter(), nanos);
    }

    private boolean isStill(Thread each, long nanos) {
        Parked now = parked.get(each.getId());
        return now != null && parked.isStill(now, nanos);
    }
}
