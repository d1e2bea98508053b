package io.github.messagingpool;

/** Why an item was removed while its pool was open. */
public enum RemovalReason {
    /** A {@link RemoveRequest}, or {@link ThreadPool#removeAll()}. */
    REQUESTED,
    /** Its method threw, and the pool's {@link OnFailure} is not {@link OnFailure#KEEP}; a recreated item counts. */
    FAILED,
    /** It was not used for the pool's idle time-out. */
    IDLE,
    /** The pool held more than its maximum, and this item was the least recently used. */
    EVICTED
}
