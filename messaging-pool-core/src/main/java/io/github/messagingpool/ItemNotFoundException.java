package io.github.messagingpool;

/** No item of the pool has the id that the request names. */
public final class ItemNotFoundException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemNotFoundException(String pool, Request<?, ?> request) {
        super(
                pool,
                request,
                Certainty.NOT_STARTED,
                "item not found; create it with an init request, or it was removed",
                null);
    }
}
