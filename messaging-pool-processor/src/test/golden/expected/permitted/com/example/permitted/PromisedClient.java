package com.example.permitted;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Terms.Promised}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <X> as in {@link Terms.Promised}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class PromisedClient<X> {

    /** Where the requests go. */
    private final ThreadPool<Terms.Promised<X>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    PromisedClient(ThreadPool<Terms.Promised<X>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of PromisedClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Terms.Promised<X>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    PromisedClient<X> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of PromisedClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new PromisedClient<X>(pool) {

            @Override
            Duration timeout() {
                return timeout;
            }
        };
    }

    /** {@return the time-out of each call; zero if the request or the pool says it} */
    Duration timeout() {
        return Duration.ZERO;
    }

    /**
     * Sends a batch of requests, and waits for all of them: see {@link ThreadPool#sendAndReceive}.
     *
     * @param <R> what the responses have in common
     * @param requests the requests, which may be of several kinds
     * @return the responses, in the order of the requests
     */
    <R> List<R> sendAndReceive(List<? extends Request<Terms.Promised<X>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndReceive(requests) : pool.<R>sendAndReceive(requests, timeout);
    }

    /**
     * Sends requests, and returns their replies as they come: see {@link ThreadPool#sendAndStream}.
     *
     * @param <R> what the responses have in common
     * @param requests the requests, which may be of several kinds
     * @return the replies; close it to withdraw what has not started
     */
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Terms.Promised<X>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new PromisedInit<>(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    CompletableFuture<Void> createAsync(long id) {
        return callAsync(new PromisedInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Terms.Promised<X>>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    CompletableFuture<Boolean> removeAsync(long id) {
        return callAsync(new RemoveRequest<Terms.Promised<X>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Terms.Promised} for {@code promised}.
     *
     * @param id the item's id
     * @param parts given to the item
     * @param ofUnknown given to the item
     * @param one given to the item
     * @return what {@code promised} returned
     */
    List<Terms.Plain> promised(
            long id,
            Terms.Parts<String> parts,
            Terms.Parts<X> ofUnknown,
            Terms.Free<X, Integer> one) {
        return call(new PromisedRequest<>(id, parts, ofUnknown, one)).result();
    }

    /**
     * Asks a {@link Terms.Promised} for {@code promised}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param parts given to the item
     * @param ofUnknown given to the item
     * @param one given to the item
     * @return what {@code promised} returned
     */
    CompletableFuture<List<Terms.Plain>> promisedAsync(
            long id,
            Terms.Parts<String> parts,
            Terms.Parts<X> ofUnknown,
            Terms.Free<X, Integer> one) {
        return callAsync(new PromisedRequest<>(id, parts, ofUnknown, one), response -> response.result());
    }

    /**
     * Returns the messages as methods that send and do not wait for a reply: see {@link ThreadPool#send}.
     *
     * @return the methods
     */
    OneWay send() {
        return new OneWay();
    }

    /** The messages as methods that do not wait for a reply; what a request fails with is logged. */
    final class OneWay {

        /** The client does it. */
        private OneWay() {}

        /**
         * Creates an item.
         *
         * @param id the item's id
         */
        void create(long id) {
            PromisedClient.this.pool.send(new PromisedInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            PromisedClient.this.pool.send(new RemoveRequest<Terms.Promised<X>>(id));
        }

        /**
         * Asks a {@link Terms.Promised} for {@code promised}.
         *
         * @param id the item's id
         * @param parts given to the item
         * @param ofUnknown given to the item
         * @param one given to the item
         */
        void promised(long id, Terms.Parts<String> parts, Terms.Parts<X> ofUnknown, Terms.Free<X, Integer> one) {
            PromisedClient.this.pool.send(new PromisedRequest<>(id, parts, ofUnknown, one));
        }
    }

    private <R> R call(Request<Terms.Promised<X>, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Terms.Promised<X>, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
