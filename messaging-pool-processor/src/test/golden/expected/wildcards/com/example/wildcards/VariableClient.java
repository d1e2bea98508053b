package com.example.wildcards;

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
 * The messages of {@link Notes.Variable}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <V> as in {@link Notes.Variable}
 * @param <E> as in {@link Notes.Variable}
 * @param <O> as in {@link Notes.Variable}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class VariableClient<V, E extends Enum<E>, O extends Optional<? extends Notes.Kind>> {

    /** Where the requests go. */
    private final ThreadPool<Notes.Variable<V, E, O>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    VariableClient(ThreadPool<Notes.Variable<V, E, O>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of VariableClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Notes.Variable<V, E, O>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    VariableClient<V, E, O> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of VariableClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new VariableClient<V, E, O>(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Notes.Variable<V, E, O>, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Notes.Variable<V, E, O>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new VariableInit<>(id));
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
        return callAsync(new VariableInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Notes.Variable<V, E, O>>(id)).existed();
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
        return callAsync(new RemoveRequest<Notes.Variable<V, E, O>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Notes.Variable} for {@code variables}.
     *
     * @param id the item's id
     * @param constants given to the item
     * @param lists given to the item
     * @param options given to the item
     * @param box given to the item
     * @param outcome given to the item
     * @return what {@code variables} returned
     */
    List<? extends V> variables(
            long id,
            Set<? extends E> constants,
            Map<V, ? extends List<? extends E>> lists,
            List<? extends O> options,
            Notes.Box<V> box,
            Notes.Outcome<E> outcome) {
        return call(new VariablesRequest<>(id, constants, lists, options, box, outcome)).result();
    }

    /**
     * Asks a {@link Notes.Variable} for {@code variables}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param constants given to the item
     * @param lists given to the item
     * @param options given to the item
     * @param box given to the item
     * @param outcome given to the item
     * @return what {@code variables} returned
     */
    CompletableFuture<List<? extends V>> variablesAsync(
            long id,
            Set<? extends E> constants,
            Map<V, ? extends List<? extends E>> lists,
            List<? extends O> options,
            Notes.Box<V> box,
            Notes.Outcome<E> outcome) {
        return callAsync(new VariablesRequest<>(id, constants, lists, options, box, outcome), response -> response.result());
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
            VariableClient.this.pool.send(new VariableInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            VariableClient.this.pool.send(new RemoveRequest<Notes.Variable<V, E, O>>(id));
        }

        /**
         * Asks a {@link Notes.Variable} for {@code variables}.
         *
         * @param id the item's id
         * @param constants given to the item
         * @param lists given to the item
         * @param options given to the item
         * @param box given to the item
         * @param outcome given to the item
         */
        void variables(
                long id,
                Set<? extends E> constants,
                Map<V, ? extends List<? extends E>> lists,
                List<? extends O> options,
                Notes.Box<V> box,
                Notes.Outcome<E> outcome) {
            VariableClient.this.pool.send(new VariablesRequest<>(id, constants, lists, options, box, outcome));
        }
    }

    private <R> R call(Request<Notes.Variable<V, E, O>, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V_> CompletableFuture<V_> callAsync(
            Request<Notes.Variable<V, E, O>, R> request,
            ReplyMapper<R, V_> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
