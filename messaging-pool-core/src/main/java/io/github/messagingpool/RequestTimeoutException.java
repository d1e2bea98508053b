package io.github.messagingpool;

import java.time.Duration;

/** The sender stopped waiting, because the time it allowed was over. A request that had not started is not run. */
public final class RequestTimeoutException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    private final Duration waited;

    /**
     * Creates the exception.
     *
     * @param waited the time allowed
     * @param explanation what the request was waiting for
     */
    public RequestTimeoutException(
            String pool, Request<?, ?> request, Certainty certainty, Duration waited, String explanation) {
        super(pool, request, certainty, "no reply within " + Failures.text(waited) + "; " + explanation, null);
        this.waited = waited;
    }

    /** Returns the time that the sender allowed. */
    public Duration waited() {
        return waited;
    }
}
