package io.github.messagingpool;

/**
 * The queue of the pool thread that owns the id was full, or as many requests to that id wait there as may: the request was
 * not accepted, or had to make room.
 */
public final class QueueFullException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** What was full. */
    public enum Reason {
        /** The queue, for all items of its thread. */
        QUEUE,
        /** The part of it that one item may have. */
        ITEM
    }

    private final Reason reason;

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
        this.reason = Reason.QUEUE;
    }

    /**
     * Creates the exception of a request that may have been run in part, as one to all items.
     *
     * @param reason what was full
     */
    public QueueFullException(String poolName, Request<?, ?> request, Certainty certainty, String reason) {
        this(poolName, request, certainty, reason, Reason.QUEUE);
    }

    private QueueFullException(
            String poolName, Request<?, ?> request, Certainty certainty, String text, Reason reason) {
        super(poolName, request, certainty, text, null);
        this.reason = reason;
    }

    /** Returns what was full. */
    public Reason reason() {
        return reason;
    }

    /** Creates the exception of a request to an item for which as many requests wait as may. */
    public static QueueFullException ofItem(String poolName, Request<?, ?> request, int maxQueuedPerItem) {
        return new QueueFullException(
                poolName,
                request,
                Certainty.NOT_STARTED,
                "as many requests to this item wait as may (max-queued-per-item " + maxQueuedPerItem
                        + "); send it less at once",
                Reason.ITEM);
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
