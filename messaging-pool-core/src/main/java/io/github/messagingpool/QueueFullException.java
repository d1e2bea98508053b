package io.github.messagingpool;

/** The queue of the pool thread that owns the id was full: the request was not accepted, or had to make room. */
public final class QueueFullException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param threadName the name of the pool thread
     * @param capacity the queue's capacity
     */
    public QueueFullException(String poolName, Request<?, ?> request, String threadName, int capacity) {
        super(
                poolName,
                request,
                Certainty.NOT_STARTED,
                "the queue of " + threadName + " is full (queue-capacity " + capacity
                        + "); send less at once, or raise the capacity or the number of threads",
                null);
    }

    /**
     * Creates the exception of a request that may have been run in part, as one to all items.
     *
     * @param reason what was full
     */
    public QueueFullException(String poolName, Request<?, ?> request, Certainty certainty, String reason) {
        super(poolName, request, certainty, reason, null);
    }

    /** Creates the exception of a request that was accepted and had to make room for a newer one. */
    public static QueueFullException dropped(
            String poolName, Request<?, ?> request, Certainty certainty, String threadName, int capacity) {
        return new QueueFullException(
                poolName,
                request,
                certainty,
                "dropped for a newer request, because the queue of " + threadName + " is full (queue-capacity "
                        + capacity + ", overflow drop-oldest)");
    }
}
