package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
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
}
