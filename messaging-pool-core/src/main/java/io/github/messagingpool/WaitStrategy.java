package io.github.messagingpool;

/**
 * How a pool thread waits for requests, and a sender for its reply. The names are those of the Disruptor and Agrona.
 */
public enum WaitStrategy {
    /** Parks at once: least CPU, and the longest way back, some tens of microseconds. */
    PARK,
    /** Yields a few times and then parks: replies in microseconds under load, no CPU when idle. The default. */
    SPIN_THEN_PARK,
    /** Yields until there is work: an idle pool uses whatever CPU is free. A sender parks in the end. */
    YIELD,
    /** Spins until there is work: for a machine with more cores than busy threads. A sender parks in the end. */
    BUSY_SPIN;

    private static final int YIELDS = 50;

    /** Lets a pool thread pause; returns false when it should park. */
    boolean pauseForRequest(int round) {
        return switch (this) {
            case PARK -> false;
            case SPIN_THEN_PARK -> pauseForReply(round);
            case YIELD -> yieldOnce();
            case BUSY_SPIN -> spinOnce();
        };
    }

    /** Lets a sender pause; returns false when it should park. */
    boolean pauseForReply(int round) {
        return this != PARK && round < YIELDS && yieldOnce();
    }

    /** On few cores the other side may need this one. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static boolean yieldOnce() {
        Thread.yield();
        return true;
    }

    private static boolean spinOnce() {
        Thread.onSpinWait();
        return true;
    }
}
