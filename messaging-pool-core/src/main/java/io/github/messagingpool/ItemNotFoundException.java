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
                "item not found; it was not created yet, by its init or its client's create(…), or was removed; "
                        + wayOut(request),
                null);
    }

    private static String wayOut(Request<?, ?> request) {
        return request.createsOnDemand()
                ? "createOnDemand lets requests create it"
                : "this request creates none, even where others do (create = false)";
    }
}
