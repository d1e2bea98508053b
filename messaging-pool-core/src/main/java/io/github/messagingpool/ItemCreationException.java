package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;

/** An item could not be made: its constructor or factory threw, or its init is of the wrong type. Nothing was added. */
public final class ItemCreationException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemCreationException(String poolName, Request<?, ?> request, Throwable cause) {
        super(poolName, request, Certainty.STARTED, "item could not be created: " + Failures.text(cause), cause);
    }
}
