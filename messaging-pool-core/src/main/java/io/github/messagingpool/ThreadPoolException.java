package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/** A request that failed for a reason that lies with the pool; the item's own exceptions are not wrapped in one. */
public abstract class ThreadPoolException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String pool;
    private final String requestType;
    private final String id;
    private final Certainty certainty;

    /**
     * Creates the exception; its message starts with the request's type, the pool and the id.
     *
     * @param pool the pool's name
     * @param request the request that failed
     * @param certainty how far the request had got
     * @param reason what was wrong, and the way out
     */
    protected ThreadPoolException(
            String pool, Request<?, ?> request, Certainty certainty, String reason, @Nullable Throwable cause) {
        super(Failures.describe(pool, request) + ": " + reason, cause);
        this.pool = pool;
        this.requestType = Failures.typeName(request);
        this.id = Failures.idText(request);
        this.certainty = certainty;
    }

    /** Returns the pool's name. */
    public String pool() {
        return pool;
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
