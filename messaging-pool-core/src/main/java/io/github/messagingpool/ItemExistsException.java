package io.github.messagingpool;

/** An init names an id that an item already has; that item and its state stay as they are. */
public final class ItemExistsException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemExistsException(String poolName, Request<?, ?> request) {
        super(
                poolName,
                request,
                Certainty.NOT_STARTED,
                "item already exists, and stays as it is; remove it before you create it anew",
                null);
    }
}
