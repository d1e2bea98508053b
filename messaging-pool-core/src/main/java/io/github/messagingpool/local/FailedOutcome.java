package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPoolException;

/**
 * How a request ended that has no response; stands in the place where its response would.
 *
 * @param cause a {@link RuntimeException} or an {@link Error}
 */
record FailedOutcome(Throwable cause, Certainty certainty) {

    static FailedOutcome of(ThreadPoolException cause) {
        return new FailedOutcome(cause, cause.certainty());
    }

    /**
     * Makes a reply of how a request ended.
     *
     * @param outcome this, or a response
     */
    @SuppressWarnings("unchecked") // what the request was answered with
    static <R> Reply<R> reply(int index, Request<?, ? extends R> request, Object outcome) {
        return outcome instanceof FailedOutcome failed
                ? new Reply.Failure<>(index, request, failed.cause(), failed.certainty())
                : new Reply.Success<>(index, request, (R) outcome);
    }
}
