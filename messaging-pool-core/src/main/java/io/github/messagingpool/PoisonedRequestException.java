package io.github.messagingpool;

/** Requests of this type to this id have failed so often that they are refused, until the item is removed. */
public final class PoisonedRequestException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param failures how often such a request has failed
     */
    public PoisonedRequestException(String poolName, Request<?, ?> request, int failures) {
        super(
                poolName,
                request,
                Certainty.NOT_STARTED,
                "refused, because this type of request has failed " + failures
                        + " times on this item; remove the item, or mend its cause",
                null);
    }
}
