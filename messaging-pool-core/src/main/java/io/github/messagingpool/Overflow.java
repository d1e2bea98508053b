package io.github.messagingpool;

/** What a sender meets when the queue of a pool thread is full. */
public enum Overflow {
    /** The sender waits for room, up to a limit; then its request fails with {@link QueueFullException}. */
    BLOCK,
    /** The request fails with {@link QueueFullException} at once. */
    REJECT
}
