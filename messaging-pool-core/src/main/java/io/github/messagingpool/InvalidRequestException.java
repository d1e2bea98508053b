package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be handled as it is: its id is null, of the wrong kind, or could not be read; the router
 * named a thread that does not exist; or it returned no response.
 */
public final class InvalidRequestException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public InvalidRequestException(
            String poolName, Request<?, ?> request, Certainty certainty, String reason, @Nullable Throwable cause) {
        super(poolName, request, certainty, reason, cause);
    }
}
