package io.github.messagingpool;

/** Makes the exception of each request that fails for one and the same reason. */
@FunctionalInterface
interface FailureReason {

    ThreadPoolException exception(Request<?, ?> request, Certainty certainty);
}
