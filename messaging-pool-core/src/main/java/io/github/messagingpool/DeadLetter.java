package io.github.messagingpool;

/**
 * A request that was accepted and will not be run. Its sender was mostly told {@link Certainty#NOT_STARTED}; but of one
 * request of a part of a batch, on which its thread was about to begin when the batch was withdrawn, {@link
 * Certainty#STARTED}, since it might have started.
 *
 * @param poolName the pool's name
 * @param request the request
 * @param reason why it is not run
 */
public record DeadLetter(String poolName, Request<?, ?> request, Reason reason) {

    /** Why an accepted request is not run. */
    public enum Reason {
        /** Its sender stopped waiting, because its time was over. */
        EXPIRED,
        /** Its sender cancelled it, was interrupted, or closed the stream of its replies. */
        CANCELLED,
        /** It was the oldest in a full queue, and the pool's overflow is {@link Overflow#DROP_OLDEST}. */
        DROPPED,
        /** The pool closed before it was run. */
        CLOSED
    }
}
