package com.example.prefixes;

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
 * The messages of {@link Cart}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class CartClient {

    /** Where the requests go. */
    private final ThreadPool<Cart> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    CartClient(ThreadPool<Cart> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of CartClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Cart> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    CartClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of CartClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new CartClient(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Cart, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Cart, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new CartInit(id));
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
        return callAsync(new CartInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Cart>(id)).existed();
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
        return callAsync(new RemoveRequest<Cart>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Cart} for {@code add}.
     *
     * @param id the item's id
     * @param line given to the item
     */
    void add(long id, String line) {
        call(new CartAddRequest(id, line));
    }

    /**
     * Asks a {@link Cart} for {@code add}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param line given to the item
     * @return completed once the item has done it
     */
    CompletableFuture<Void> addAsync(long id, String line) {
        return callAsync(new CartAddRequest(id, line), response -> null);
    }

    /**
     * Asks a {@link Cart} for {@code clear}.
     *
     * @param id the item's id
     */
    void clear(long id) {
        call(new EmptyRequest(id));
    }

    /**
     * Asks a {@link Cart} for {@code clear}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item has done it
     */
    CompletableFuture<Void> clearAsync(long id) {
        return callAsync(new EmptyRequest(id), response -> null);
    }

    /**
     * Asks a {@link Cart} for {@code sum}.
     *
     * @param id the item's id
     * @return what {@code sum} returned
     */
    int sum(long id) {
        return call(new CartSumRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code sum}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code sum} returned
     */
    CompletableFuture<Integer> sumAsync(long id) {
        return callAsync(new CartSumRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Cart} for {@code count}.
     *
     * @param id the item's id
     * @return what {@code count} returned
     */
    int count(long id) {
        return call(new CartCountRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code count}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code count} returned
     */
    CompletableFuture<Integer> countAsync(long id) {
        return callAsync(new CartCountRequest(id), response -> response.result());
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
            CartClient.this.pool.send(new CartInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            CartClient.this.pool.send(new RemoveRequest<Cart>(id));
        }

        /**
         * Asks a {@link Cart} for {@code add}.
         *
         * @param id the item's id
         * @param line given to the item
         */
        void add(long id, String line) {
            CartClient.this.pool.send(new CartAddRequest(id, line));
        }

        /**
         * Asks a {@link Cart} for {@code clear}.
         *
         * @param id the item's id
         */
        void clear(long id) {
            CartClient.this.pool.send(new EmptyRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code sum}.
         *
         * @param id the item's id
         */
        void sum(long id) {
            CartClient.this.pool.send(new CartSumRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code count}.
         *
         * @param id the item's id
         */
        void count(long id) {
            CartClient.this.pool.send(new CartCountRequest(id));
        }
    }

    private <R> R call(Request<Cart, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Cart, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
