package io.github.messagingpool;

/** What a sender meets when the queue of a pool thread is full. */
public enum Overflow {
    /**
     * The sender waits for room, up to a limit; then its request fails with {@link QueueFullException}. A thread of the
     * same pool does not wait, for it might wait for itself.
     */
    BLOCK,
    /** The request fails with {@link QueueFullException} at once. */
    REJECT,
    /**
     * The request is accepted, and the oldest that waits fails with {@link QueueFullException} instead: for requests
     * that newer ones make worthless. A batch is as old as its oldest request, and goes as a whole.
     */
    DROP_OLDEST
}
