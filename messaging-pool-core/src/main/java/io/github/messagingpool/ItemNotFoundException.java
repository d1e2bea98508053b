package io.github.messagingpool;

/** No item of the pool has the id that the request names. */
public final class ItemNotFoundException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemNotFoundException(String poolName, Request<?, ?> request) {
        super(
                poolName,
                request,
                Certainty.NOT_STARTED,
                "item not found; it was not created yet, by its init or its client's create(…), or was removed;"
                        + " createOnDemand lets requests create it",
                null);
    }
}
