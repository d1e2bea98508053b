package io.github.messagingpool;

/** An item could not be made: its constructor or factory threw, or its init is of the wrong type. Nothing was added. */
public final class ItemCreationException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemCreationException(String pool, Request<?, ?> request, Throwable cause) {
        super(pool, request, Certainty.STARTED, "item could not be created: " + Failures.text(cause), cause);
    }
}
