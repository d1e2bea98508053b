package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;
import java.util.List;

/**
 * Some requests of a batch failed. Holds every reply, in request order: the others' work is done and in it. Of a batch
 * that was sent without waiting it holds the failures of the refused requests alone. Its cause is the first failure's.
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

    private BatchException(
            String poolName, List<? extends Reply.Failure<?>> refused, Reply.Failure<?> first, String reason) {
        super(poolName, first.request(), Certainty.NOT_STARTED, reason, first.cause());
        this.replies = List.copyOf(refused);
    }

    /**
     * Creates the exception of a batch that was sent without waiting: it holds the failures of the requests that were
     * refused, and nothing of the others, which were accepted.
     *
     * @param refused the failures, in request order, at least one
     * @param requests how many requests there were in all
     */
    public static BatchException refused(String poolName, List<? extends Reply.Failure<?>> refused, int requests) {
        Reply.Failure<?> first = refused.get(0);
        return new BatchException(
                poolName,
                refused,
                first,
                refused.size() + " of " + requests + " requests were refused, the first at index " + first.index()
                        + ": " + Failures.text(first.cause()) + "; the others were accepted");
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

    /** Returns every reply, or, of a batch that was sent without waiting, every refused request's, in request order. */
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
