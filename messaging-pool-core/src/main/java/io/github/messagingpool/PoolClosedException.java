package io.github.messagingpool;

/** The pool was closed: the request was refused, or was still there when the time for finishing was over. */
public final class PoolClosedException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param certainty {@link Certainty#STARTED} if the request was being run when the pool gave up waiting for it
     */
    public PoolClosedException(String pool, Request<?, ?> request, Certainty certainty) {
        super(
                pool,
                request,
                certainty,
                certainty == Certainty.NOT_STARTED
                        ? "the pool is closed; the request was not run"
                        : "the pool closed before the request ended",
                null);
    }
}
