package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;

/** An item's method threw a checked exception, which is the cause; unchecked ones reach the sender as they are. */
public final class ItemFailedException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemFailedException(String poolName, Request<?, ?> request, Throwable cause) {
        super(poolName, request, Certainty.STARTED, Failures.text(cause), cause);
    }
}
