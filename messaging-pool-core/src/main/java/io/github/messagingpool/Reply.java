package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;

/**
 * How one request ended: its response, or its failure and how far it had got.
 *
 * @param <R> the response type
 */
public sealed interface Reply<R> {

    /** Returns the place of the request in the list that was sent, from 0. */
    int index();

    /** Returns the request that this is the reply to. */
    Request<?, ? extends R> request();

    /**
     * Returns the response.
     *
     * @throws RuntimeException the failure's cause
     * @throws Error the failure's cause, if it is one
     */
    R get();

    /**
     * A request that was answered.
     *
     * @param index the place of the request in the list that was sent, from 0
     * @param request the request
     * @param response its response
     */
    record Success<R>(int index, Request<?, ? extends R> request, R response) implements Reply<R> {

        @Override
        public R get() {
            return response;
        }
    }

    /**
     * A request that failed.
     *
     * @param index the place of the request in the list that was sent, from 0
     * @param request the request
     * @param cause what the item threw, with an {@link ItemFailedException} around it if that is a checked exception,
     *     or a {@link ThreadPoolException}
     * @param certainty how far the request had got
     */
    record Failure<R>(int index, Request<?, ? extends R> request, Throwable cause, Certainty certainty)
            implements Reply<R> {

        @Override
        public R get() {
            throw Failures.rethrow(cause);
        }
    }
}
