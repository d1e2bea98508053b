package com.example.permitted;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Terms.Unknown}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> as in {@link Terms.Unknown}
 * @param <U> as in {@link Terms.Unknown}
 * @param <S> as in {@link Terms.Unknown}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class UnknownClient<T, U, S extends Enum<S>> {

    /** Where the requests go. */
    private final ThreadPool<Terms.Unknown<T, U, S>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    UnknownClient(ThreadPool<Terms.Unknown<T, U, S>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of UnknownClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Terms.Unknown<T, U, S>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    UnknownClient<T, U, S> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of UnknownClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new UnknownClient<T, U, S>(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Terms.Unknown<T, U, S>, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Terms.Unknown<T, U, S>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new UnknownInit<>(id));
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
        return callAsync(new UnknownInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Terms.Unknown<T, U, S>>(id)).existed();
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
        return callAsync(new RemoveRequest<Terms.Unknown<T, U, S>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Terms.Unknown} for {@code unknown}.
     *
     * @param id the item's id
     * @param term given to the item
     * @param truth given to the item
     * @param same given to the item
     * @param bound given to the item
     * @param any given to the item
     * @return what {@code unknown} returned
     */
    Terms.Either<T, U> unknown(
            long id,
            Terms.Term<T> term,
            Terms.Term<Boolean> truth,
            Terms.Either<S, S> same,
            Terms.Bound<S> bound,
            Terms.Bound<T> any) {
        return call(new UnknownRequest<>(id, term, truth, same, bound, any)).result();
    }

    /**
     * Asks a {@link Terms.Unknown} for {@code unknown}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param term given to the item
     * @param truth given to the item
     * @param same given to the item
     * @param bound given to the item
     * @param any given to the item
     * @return what {@code unknown} returned
     */
    CompletableFuture<Terms.Either<T, U>> unknownAsync(
            long id,
            Terms.Term<T> term,
            Terms.Term<Boolean> truth,
            Terms.Either<S, S> same,
            Terms.Bound<S> bound,
            Terms.Bound<T> any) {
        return callAsync(new UnknownRequest<>(id, term, truth, same, bound, any), response -> response.result());
    }

    /**
     * Asks a {@link Terms.Unknown} for {@code half}.
     *
     * @param id the item's id
     * @param known given to the item
     * @param other given to the item
     * @return what {@code half} returned
     */
    Set<Terms.Box<?, ? extends T>> half(
            long id,
            Terms.Either<Thread.State, T> known,
            Terms.Either<T, Thread.State> other) {
        return call(new HalfRequest<>(id, known, other)).result();
    }

    /**
     * Asks a {@link Terms.Unknown} for {@code half}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param known given to the item
     * @param other given to the item
     * @return what {@code half} returned
     */
    CompletableFuture<Set<Terms.Box<?, ? extends T>>> halfAsync(
            long id,
            Terms.Either<Thread.State, T> known,
            Terms.Either<T, Thread.State> other) {
        return callAsync(new HalfRequest<>(id, known, other), response -> response.result());
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
            UnknownClient.this.pool.send(new UnknownInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            UnknownClient.this.pool.send(new RemoveRequest<Terms.Unknown<T, U, S>>(id));
        }

        /**
         * Asks a {@link Terms.Unknown} for {@code unknown}.
         *
         * @param id the item's id
         * @param term given to the item
         * @param truth given to the item
         * @param same given to the item
         * @param bound given to the item
         * @param any given to the item
         */
        void unknown(
                long id,
                Terms.Term<T> term,
                Terms.Term<Boolean> truth,
                Terms.Either<S, S> same,
                Terms.Bound<S> bound,
                Terms.Bound<T> any) {
            UnknownClient.this.pool.send(new UnknownRequest<>(id, term, truth, same, bound, any));
        }

        /**
         * Asks a {@link Terms.Unknown} for {@code half}.
         *
         * @param id the item's id
         * @param known given to the item
         * @param other given to the item
         */
        void half(long id, Terms.Either<Thread.State, T> known, Terms.Either<T, Thread.State> other) {
            UnknownClient.this.pool.send(new HalfRequest<>(id, known, other));
        }
    }

    private <R> R call(Request<Terms.Unknown<T, U, S>, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(
            Request<Terms.Unknown<T, U, S>, R> request,
            ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
