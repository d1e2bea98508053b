package io.github.messagingpool;

/** The queue of the pool thread that owns the id was full; the request was not accepted. */
public final class QueueFullException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param thread the name of the pool thread
     * @param capacity the queue's capacity
     */
    public QueueFullException(String pool, Request<?, ?> request, String thread, int capacity) {
        super(
                pool,
                request,
                Certainty.NOT_STARTED,
                "the queue of " + thread + " is full (queue-capacity " + capacity
                        + "); send less at once, or raise the capacity or the number of threads",
                null);
    }
}
