package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;
import org.jspecify.annotations.Nullable;

/** A request that failed for a reason that lies with the pool; the item's own exceptions are not wrapped in one. */
public abstract class ThreadPoolException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String poolName;
    private final String requestType;
    private final String id;
    private final Certainty certainty;

    /**
     * Creates the exception; its message starts with the request's type, the pool and the id.
     *
     * @param poolName the pool's name
     * @param request the request that failed
     * @param certainty how far the request had got
     * @param reason what was wrong, and the way out
     */
    protected ThreadPoolException(
            String poolName, Request<?, ?> request, Certainty certainty, String reason, @Nullable Throwable cause) {
        super(Failures.describe(poolName, request) + ": " + reason, cause);
        this.poolName = poolName;
        this.requestType = Failures.typeName(request);
        this.id = Failures.idText(request);
        this.certainty = certainty;
    }

    /** Returns the pool's name. */
    public String poolName() {
        return poolName;
    }

    /** Returns the simple name of the request's class. */
    public String requestType() {
        return requestType;
    }

    /** Returns the id that the request named, as text. */
    public String id() {
        return id;
    }

    /** Returns how far the request had got. */
    public Certainty certainty() {
        return certainty;
    }
}
