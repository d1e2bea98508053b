package io.github.messagingpool;

/** The queue of the pool thread that owns the id was full: the request was not accepted, or had to make room. */
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

    private QueueFullException(String pool, Request<?, ?> request, Certainty certainty, String reason) {
        super(pool, request, certainty, reason, null);
    }

    /** The exception of a request that was accepted and had to make room for a newer one. */
    static QueueFullException dropped(
            String pool, Request<?, ?> request, Certainty certainty, String thread, int capacity) {
        return new QueueFullException(
                pool,
                request,
                certainty,
                "dropped for a newer request, because the queue of " + thread + " is full (queue-capacity " + capacity
                        + ", overflow drop-oldest)");
    }
}
