package io.github.messagingpool;

/** Whether a pool takes requests. */
public enum PoolState {
    /** Takes requests. */
    RUNNING,
    /** Finishes accepted requests and refuses new ones. */
    DRAINING,
    /** Has closed its items and ended its threads, and may be started again by the container that stopped it. */
    STOPPED,
    /** Has closed its items and ended its threads, or given up on them. */
    CLOSED
}
