package com.example.hidden;

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
 * The messages of {@link Hidden}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class HiddenClient {

    /** Where the requests go. */
    private final ThreadPool<Hidden> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    HiddenClient(ThreadPool<Hidden> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of HiddenClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Hidden> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    HiddenClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of HiddenClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new HiddenClient(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Hidden, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Hidden, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new HiddenInit(id));
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
        return callAsync(new HiddenInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Hidden>(id)).existed();
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
        return callAsync(new RemoveRequest<Hidden>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Hidden} for {@code name}.
     *
     * @param id the item's id
     * @param name given to the item
     * @return what {@code name} returned
     */
    String name(long id, String name) {
        return call(new NameRequest(id, name)).result();
    }

    /**
     * Asks a {@link Hidden} for {@code name}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param name given to the item
     * @return what {@code name} returned
     */
    CompletableFuture<String> nameAsync(long id, String name) {
        return callAsync(new NameRequest(id, name), response -> response.result());
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
            HiddenClient.this.pool.send(new HiddenInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            HiddenClient.this.pool.send(new RemoveRequest<Hidden>(id));
        }

        /**
         * Asks a {@link Hidden} for {@code name}.
         *
         * @param id the item's id
         * @param name given to the item
         */
        void name(long id, String name) {
            HiddenClient.this.pool.send(new NameRequest(id, name));
        }
    }

    private <R> R call(Request<Hidden, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Hidden, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
