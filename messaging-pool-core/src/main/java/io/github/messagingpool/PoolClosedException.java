package io.github.messagingpool;

/** The pool was closed: the request was refused, or was still there when the time for finishing was over. */
public final class PoolClosedException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param certainty {@link Certainty#STARTED} if the request was being run when the pool gave up waiting for it
     */
    public PoolClosedException(String poolName, Request<?, ?> request, Certainty certainty) {
        this(
                poolName,
                request,
                certainty,
                certainty == Certainty.NOT_STARTED
                        ? "the pool is closed; the request was not run"
                        : "the pool closed before the request ended");
    }

    private PoolClosedException(String poolName, Request<?, ?> request, Certainty certainty, String reason) {
        super(poolName, request, certainty, reason, null);
    }

    /** Creates the exception of a pool that its container has stopped, and may start again. */
    public static PoolClosedException stopped(String poolName, Request<?, ?> request, Certainty certainty) {
        return new PoolClosedException(
                poolName,
                request,
                certainty,
                certainty == Certainty.NOT_STARTED
                        ? "the pool is stopped, and not started again yet; the request was not run"
                        : "the pool stopped before the request ended");
    }
}
