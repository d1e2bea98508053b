package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;
import java.util.concurrent.CancellationException;

/** The sender cancelled the future of a request. A request that had not started is not run. */
public final class RequestCancelledException extends CancellationException {

    private static final long serialVersionUID = 1;

    private final Certainty certainty;

    /** Creates the exception. */
    public RequestCancelledException(String poolName, Request<?, ?> request, Certainty certainty) {
        super(Failures.describe(poolName, request) + ": cancelled; "
                + (certainty == Certainty.NOT_STARTED ? "it was not run" : "it had started, and goes on"));
        this.certainty = certainty;
    }

    /** Returns how far the request had got. */
    public Certainty certainty() {
        return certainty;
    }
}
