package io.github.messagingpool.local;

import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;

/** Makes replies of outcomes. */
final class Replies {

    private Replies() {}

    /** @param outcome a response or {@link FailedOutcome} */
    @SuppressWarnings("unchecked")
    static <R> Reply<R> of(int index, Request<?, ? extends R> request, Object outcome) {
        return outcome instanceof FailedOutcome failed
                ? new Reply.Failure<>(index, request, failed.cause(), failed.certainty())
                : new Reply.Success<>(index, request, (R) outcome);
    }
}
