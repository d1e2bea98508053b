package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;
import java.util.List;

/**
 * Some requests of a batch failed. Holds every reply, in request order: the others' work is done and in it. Its cause
 * is the first failure's.
 */
public final class BatchException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    private final transient List<? extends Reply<?>> replies;

    /**
     * Creates the exception.
     *
     * @param replies every reply, in request order
     * @param first the first failure among them
     */
    public BatchException(String poolName, List<? extends Reply<?>> replies, Reply.Failure<?> first) {
        super(
                poolName,
                first.request(),
                first.certainty(),
                replies.stream().filter(Reply.Failure.class::isInstance).count() + " of " + replies.size()
                        + " requests failed, the first at index " + first.index() + ": " + Failures.text(first.cause()),
                first.cause());
        this.replies = List.copyOf(replies);
    }

    /**
     * Returns the responses of a batch, in request order.
     *
     * @param replies every reply, in request order
     * @throws BatchException if any request failed
     */
    public static <R> List<R> responses(String poolName, List<Reply<R>> replies) {
        for (Reply<R> reply : replies) {
            if (reply instanceof Reply.Failure<R> first) {
                throw new BatchException(poolName, replies, first);
            }
        }
        return replies.stream().map(Reply::get).toList();
    }

    /** Returns every reply, in request order. */
    public List<? extends Reply<?>> replies() {
        return replies;
    }

    /** Returns the replies of the requests that failed, in request order. */
    public List<? extends Reply.Failure<?>> failures() {
        return replies.stream()
                .filter(Reply.Failure.class::isInstance)
                .<Reply.Failure<?>>map(reply -> (Reply.Failure<?>) reply)
                .toList();
    }
}
