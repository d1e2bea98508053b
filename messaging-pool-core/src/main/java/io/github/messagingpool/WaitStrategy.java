package io.github.messagingpool;

import java.util.function.BooleanSupplier;

/**
 * How a pool thread waits for requests, and a sender for its reply. The names are those of the Disruptor and Agrona.
 */
public enum WaitStrategy {
    /** Parks at once: least CPU, and the longest way back, some tens of microseconds. */
    PARK,
    /**
     * Yields for some microseconds and then parks: replies within a microsecond or two under load, no CPU when idle.
     * Parks at once while other threads or processes want all the cores. The default.
     */
    SPIN_THEN_PARK,
    /** Yields until there is work: an idle pool uses whatever CPU is free. A sender parks in the end. */
    YIELD,
    /** Spins until there is work: for a machine with more cores than busy threads. A sender parks in the end. */
    BUSY_SPIN;

    /**
     * Lets a pool thread pause; returns false when it should park.
     *
     * @param round how often it has paused in this wait
     * @param began when the wait began, by {@link System#nanoTime()}
     * @param manyCame whether so many requests have come by now that their senders had the core
     */
    boolean pauseForRequest(int round, long began, BooleanSupplier manyCame) {
        return switch (this) {
            case PARK -> false;
            case SPIN_THEN_PARK -> Yielding.OF_PROCESS.pause(round, began, manyCame);
            case YIELD -> yieldOnce();
            case BUSY_SPIN -> spinOnce();
        };
    }

    /** Lets the sender of a request pause; returns false when it should park. */
    boolean pauseForReply(int round, long began) {
        return this != PARK && Yielding.OF_PROCESS.pause(round, began, () -> false);
    }

    /**
     * Lets the sender of a batch pause; returns false when it should park. Where cores are few, its core is rightly the
     * pool thread's meanwhile.
     */
    boolean pauseForBatch(int round, long began) {
        return this != PARK && Yielding.OF_PROCESS.pause(round, began, () -> true);
    }

    /** Says that a pool thread has a request and need not park, after so many pauses. */
    void requestCame(int rounds) {
        if (rounds > 0 && this == SPIN_THEN_PARK) {
            Yielding.OF_PROCESS.saved();
        }
    }

    /** Says that a sender has its reply and need not park, after so many pauses. */
    void replyCame(int rounds) {
        if (rounds > 0) {
            Yielding.OF_PROCESS.saved();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // what the user asked for
    private static boolean yieldOnce() {
        Thread.yield();
        return true;
    }

    private static boolean spinOnce() {
        Thread.onSpinWait();
        return true;
    }
}
