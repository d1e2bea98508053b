package com.example.nested;

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
 * The messages of {@link Outer.Counter}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class Counters {

    /** Where the requests go. */
    private final ThreadPool<Outer.Counter> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public Counters(ThreadPool<Outer.Counter> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of Counters is null");
    }

    /** {@return the pool} */
    public ThreadPool<Outer.Counter> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public Counters within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of Counters is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new Counters(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Outer.Counter, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Outer.Counter, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        call(new CounterStart(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(long id) {
        return callAsync(new CounterStart(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return call(new RemoveRequest<Outer.Counter>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(long id) {
        return callAsync(new RemoveRequest<Outer.Counter>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Outer.Counter} for {@code increment}.
     *
     * @param id the item's id
     * @param amount given to the item
     * @return what {@code increment} returned
     */
    public long increment(long id, long amount) {
        return call(new IncrementRequest(id, amount)).result();
    }

    /**
     * Asks a {@link Outer.Counter} for {@code increment}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param amount given to the item
     * @return what {@code increment} returned
     */
    public CompletableFuture<Long> incrementAsync(long id, long amount) {
        return callAsync(new IncrementRequest(id, amount), response -> response.result());
    }

    /**
     * Asks a {@link Outer.Counter} for {@code state}.
     *
     * @param id the item's id
     * @param state given to the item
     * @return what {@code state} returned
     */
    Outer.State state(long id, Outer.State state) {
        return call(new StateRequest(id, state)).result();
    }

    /**
     * Asks a {@link Outer.Counter} for {@code state}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param state given to the item
     * @return what {@code state} returned
     */
    CompletableFuture<Outer.State> stateAsync(long id, Outer.State state) {
        return callAsync(new StateRequest(id, state), response -> response.result());
    }

    /**
     * Returns the messages as methods that send and do not wait for a reply: see {@link ThreadPool#send}.
     *
     * @return the methods
     */
    public OneWay send() {
        return new OneWay();
    }

    /** The messages as methods that do not wait for a reply; what a request fails with is logged. */
    public final class OneWay {

        /** The client does it. */
        private OneWay() {}

        /**
         * Creates an item.
         *
         * @param id the item's id
         */
        public void create(long id) {
            Counters.this.pool.send(new CounterStart(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            Counters.this.pool.send(new RemoveRequest<Outer.Counter>(id));
        }

        /**
         * Asks a {@link Outer.Counter} for {@code increment}.
         *
         * @param id the item's id
         * @param amount given to the item
         */
        public void increment(long id, long amount) {
            Counters.this.pool.send(new IncrementRequest(id, amount));
        }

        /**
         * Asks a {@link Outer.Counter} for {@code state}.
         *
         * @param id the item's id
         * @param state given to the item
         */
        void state(long id, Outer.State state) {
            Counters.this.pool.send(new StateRequest(id, state));
        }
    }

    private <R> R call(Request<Outer.Counter, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Outer.Counter, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
