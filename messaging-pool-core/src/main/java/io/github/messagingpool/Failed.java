package io.github.messagingpool;

/**
 * How a request ended that has no response; stands in the place where its response would.
 *
 * @param cause a {@link RuntimeException} or an {@link Error}
 */
record Failed(Throwable cause, Certainty certainty) {

    static Failed of(ThreadPoolException cause) {
        return new Failed(cause, cause.certainty());
    }
}
