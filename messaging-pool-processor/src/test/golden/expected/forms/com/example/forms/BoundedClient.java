package com.example.forms;

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
 * The messages of {@link Forms.Bounded}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <S> as in {@link Forms.Bounded}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class BoundedClient<S extends Forms.Empty> {

    /** Where the requests go. */
    private final ThreadPool<Forms.Bounded<S>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    BoundedClient(ThreadPool<Forms.Bounded<S>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of BoundedClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Forms.Bounded<S>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    BoundedClient<S> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of BoundedClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new BoundedClient<S>(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Forms.Bounded<S>, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Forms.Bounded<S>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new BoundedInit<>(id));
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
        return callAsync(new BoundedInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Forms.Bounded<S>>(id)).existed();
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
        return callAsync(new RemoveRequest<Forms.Bounded<S>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code bounded}.
     *
     * @param id the item's id
     * @param self given to the item
     * @param empty given to the item
     * @param wrap given to the item
     * @param nested given to the item
     * @return what {@code bounded} returned
     */
    S bounded(
            long id,
            Forms.Self<Forms.Leaf> self,
            S empty,
            Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> wrap,
            Forms.Nested nested) {
        return call(new BoundedRequest<>(id, self, empty, wrap, nested)).result();
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code bounded}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param self given to the item
     * @param empty given to the item
     * @param wrap given to the item
     * @param nested given to the item
     * @return what {@code bounded} returned
     */
    CompletableFuture<S> boundedAsync(
            long id,
            Forms.Self<Forms.Leaf> self,
            S empty,
            Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> wrap,
            Forms.Nested nested) {
        return callAsync(new BoundedRequest<>(id, self, empty, wrap, nested), response -> response.result());
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code toString}.
     *
     * @param id the item's id
     * @return what {@code toString} returned
     */
    String toString(long id) {
        return call(new ToStringRequest<>(id)).result();
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code toString}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code toString} returned
     */
    CompletableFuture<String> toStringAsync(long id) {
        return callAsync(new ToStringRequest<>(id), response -> response.result());
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
            BoundedClient.this.pool.send(new BoundedInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            BoundedClient.this.pool.send(new RemoveRequest<Forms.Bounded<S>>(id));
        }

        /**
         * Asks a {@link Forms.Bounded} for {@code bounded}.
         *
         * @param id the item's id
         * @param self given to the item
         * @param empty given to the item
         * @param wrap given to the item
         * @param nested given to the item
         */
        void bounded(
                long id,
                Forms.Self<Forms.Leaf> self,
                S empty,
                Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> wrap,
                Forms.Nested nested) {
            BoundedClient.this.pool.send(new BoundedRequest<>(id, self, empty, wrap, nested));
        }

        /**
         * Asks a {@link Forms.Bounded} for {@code toString}.
         *
         * @param id the item's id
         */
        void toString(long id) {
            BoundedClient.this.pool.send(new ToStringRequest<>(id));
        }
    }

    private <R> R call(Request<Forms.Bounded<S>, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Forms.Bounded<S>, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
