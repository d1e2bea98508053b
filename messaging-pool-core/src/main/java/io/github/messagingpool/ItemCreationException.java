package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;

/**
 * An item could not be made: its constructor or factory threw, just now or a moment ago for another request, or its init is
 * of the wrong type. Nothing was added.
 */
public final class ItemCreationException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemCreationException(String poolName, Request<?, ?> request, Throwable cause) {
        super(poolName, request, Certainty.STARTED, "item could not be created: " + Failures.text(cause), cause);
    }

    private ItemCreationException(String poolName, Request<?, ?> request, Certainty certainty, Throwable cause) {
        super(
                poolName,
                request,
                certainty,
                "item could not be created for a request before this one, and is not tried again so soon: "
                        + Failures.text(cause),
                cause);
    }

    /** Creates the exception of a request for which nothing was tried, because it had just failed for another. */
    public static ItemCreationException notTriedAgain(String poolName, Request<?, ?> request, Throwable cause) {
        return new ItemCreationException(poolName, request, Certainty.NOT_STARTED, cause);
    }
}
