package io.github.messagingpool.threads;

import io.github.messagingpool.WaitStrategy;
import java.util.function.BooleanSupplier;

/** What threads that wait do between two looks, as a {@link WaitStrategy} says. Any thread. */
record Pausing(WaitStrategy strategy) {

    /**
     * Lets a pool thread pause; returns false when it should park.
     *
     * @param round how often it has paused in this wait
     * @param began when the wait began, by {@link System#nanoTime()}
     * @param manyCame whether so many requests have come by now that their senders had the core
     */
    boolean forRequest(int round, long began, BooleanSupplier manyCame) {
        return switch (strategy) {
            case PARK -> false;
            case SPIN_THEN_PARK -> Yielding.OF_PROCESS.pause(round, began, manyCame);
            case YIELD -> yieldOnce();
            case BUSY_SPIN -> spinOnce();
        };
    }

    /**
     * Lets a sender pause; returns false when it should park. Where cores are few, the core of one who waits for much
     * work is rightly the pool thread's meanwhile.
     */
    boolean forReply(int round, long began, boolean muchWork) {
        return strategy != WaitStrategy.PARK
                && (muchWork
                        ? Yielding.OF_PROCESS.pause(round, began, () -> true)
                        : Yielding.OF_PROCESS.pause(round, began, () -> false));
    }

    /** Says that a pool thread has a request and need not park, after so many pauses. */
    void requestCame(int rounds) {
        if (rounds > 0 && strategy == WaitStrategy.SPIN_THEN_PARK) {
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
