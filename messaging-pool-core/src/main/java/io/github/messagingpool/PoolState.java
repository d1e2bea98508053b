package io.github.messagingpool;

/** Whether a pool takes requests. */
public enum PoolState {
    /** Takes requests. */
    RUNNING,
    /** Finishes accepted requests and refuses new ones. */
    DRAINING,
    /**
     * Has closed its items and ended its threads, or given up on them, and may be started again by the container that
     * stopped it. A thread that it gave up on goes on with the request that it is in, and with nothing after it, also
     * while the pool runs again.
     */
    STOPPED,
    /** Has closed its items and ended its threads, or given up on them. */
    CLOSED
}
