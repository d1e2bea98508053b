package io.github.messagingpool;

/**
 * The sender's thread was interrupted while it waited; its interrupt status is set again. A request that had not
 * started is not run.
 */
public final class RequestInterruptedException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public RequestInterruptedException(String poolName, Request<?, ?> request, Certainty certainty) {
        super(
                poolName,
                request,
                certainty,
                certainty == Certainty.NOT_STARTED
                        ? "interrupted while waiting; the request was not run"
                        : "interrupted while the request was running",
                null);
    }
}
