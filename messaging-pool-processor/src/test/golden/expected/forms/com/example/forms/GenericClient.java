package com.example.forms;

import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Forms.Generic}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>The checked exceptions that a method of the item declares are thrown as they are, and its future fails with
 * them.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> as in {@link Forms.Generic}
 * @param <E> as in {@link Forms.Generic}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
class GenericClient<T, E extends Exception> {

    /** Where the requests go. */
    private final ThreadPool<Forms.Generic<T, E>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    GenericClient(ThreadPool<Forms.Generic<T, E>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of GenericClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Forms.Generic<T, E>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    GenericClient<T, E> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of GenericClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new GenericClient<T, E>(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Forms.Generic<T, E>, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Forms.Generic<T, E>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(String id) {
        call(new GenericInit<>(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    CompletableFuture<Void> createAsync(String id) {
        return callAsync(new GenericInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(String id) {
        return call(new RemoveRequest<Forms.Generic<T, E>>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    CompletableFuture<Boolean> removeAsync(String id) {
        return callAsync(new RemoveRequest<Forms.Generic<T, E>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Forms.Generic} for {@code throwing}.
     *
     * @param id the item's id
     * @param map given to the item
     * @return what {@code throwing} returned
     * @throws E as the item throws it
     */
    T throwing(String id, Map<T, Set<Forms.Wrap<T, List<T>>>> map) throws E {
        try {
            return call(new ThrowingRequest<>(id, map)).result();
        } catch (ItemFailedException failed) {
            failed.throwCauseIf((Class<E>) (Class<?>) Exception.class);
            throw failed;
        }
    }

    /**
     * Asks a {@link Forms.Generic} for {@code throwing}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param map given to the item
     * @return what {@code throwing} returned
     */
    CompletableFuture<T> throwingAsync(String id, Map<T, Set<Forms.Wrap<T, List<T>>>> map) {
        return callAsync(new ThrowingRequest<>(id, map), response -> response.result(), Exception.class);
    }

    /**
     * Asks a {@link Forms.Generic} for {@code primitives}.
     *
     * @param id the item's id
     * @param set given to the item
     * @param a given to the item
     * @param b given to the item
     * @param c given to the item
     * @param d given to the item
     * @param e given to the item
     * @param f given to the item
     * @param g given to the item
     * @return what {@code primitives} returned
     */
    Map<List<T>, Optional<T>> primitives(
            String id,
            Optional<Set<T>> set,
            short a,
            byte b,
            char c,
            float d,
            boolean e,
            double f,
            int[] g) {
        return call(new PrimitivesRequest<>(id, set, a, b, c, d, e, f, g)).result();
    }

    /**
     * Asks a {@link Forms.Generic} for {@code primitives}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param set given to the item
     * @param a given to the item
     * @param b given to the item
     * @param c given to the item
     * @param d given to the item
     * @param e given to the item
     * @param f given to the item
     * @param g given to the item
     * @return what {@code primitives} returned
     */
    CompletableFuture<Map<List<T>, Optional<T>>> primitivesAsync(
            String id,
            Optional<Set<T>> set,
            short a,
            byte b,
            char c,
            float d,
            boolean e,
            double f,
            int[] g) {
        return callAsync(new PrimitivesRequest<>(id, set, a, b, c, d, e, f, g), response -> response.result());
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
        void create(String id) {
            GenericClient.this.pool.send(new GenericInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(String id) {
            GenericClient.this.pool.send(new RemoveRequest<Forms.Generic<T, E>>(id));
        }

        /**
         * Asks a {@link Forms.Generic} for {@code throwing}.
         *
         * @param id the item's id
         * @param map given to the item
         */
        void throwing(String id, Map<T, Set<Forms.Wrap<T, List<T>>>> map) {
            GenericClient.this.pool.send(new ThrowingRequest<>(id, map));
        }

        /**
         * Asks a {@link Forms.Generic} for {@code primitives}.
         *
         * @param id the item's id
         * @param set given to the item
         * @param a given to the item
         * @param b given to the item
         * @param c given to the item
         * @param d given to the item
         * @param e given to the item
         * @param f given to the item
         * @param g given to the item
         */
        void primitives(
                String id,
                Optional<Set<T>> set,
                short a,
                byte b,
                char c,
                float d,
                boolean e,
                double f,
                int[] g) {
            GenericClient.this.pool.send(new PrimitivesRequest<>(id, set, a, b, c, d, e, f, g));
        }
    }

    private <R> R call(Request<Forms.Generic<T, E>, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Forms.Generic<T, E>, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(
            Request<Forms.Generic<T, E>, R> request,
            ReplyMapper<R, V> mapper,
            Class<?>... declared) {
        return callAsync(request, ReplyMapper.declaring(mapper, declared));
    }
}
