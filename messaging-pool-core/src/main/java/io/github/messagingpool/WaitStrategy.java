package io.github.messagingpool;

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
    BUSY_SPIN
}
