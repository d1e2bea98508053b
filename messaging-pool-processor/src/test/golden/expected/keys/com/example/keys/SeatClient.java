package com.example.keys;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Seat}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class SeatClient {

    /** Where the requests go. */
    private final ThreadPool<Seat> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public SeatClient(ThreadPool<Seat> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of SeatClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Seat> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public SeatClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of SeatClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new SeatClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Seat, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Seat, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(Seat.Position id) {
        call(new SeatInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(Seat.Position id) {
        return callAsync(new SeatInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(Seat.Position id) {
        return call(new RemoveRequest<Seat>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(Seat.Position id) {
        return callAsync(new RemoveRequest<Seat>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Seat} for {@code book}.
     *
     * @param id the item's id
     * @param passenger given to the item
     */
    public void book(Seat.Position id, UUID passenger) {
        call(new BookRequest(id, passenger));
    }

    /**
     * Asks a {@link Seat} for {@code book}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param passenger given to the item
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> bookAsync(Seat.Position id, UUID passenger) {
        return callAsync(new BookRequest(id, passenger), response -> null);
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
        public void create(Seat.Position id) {
            SeatClient.this.pool.send(new SeatInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(Seat.Position id) {
            SeatClient.this.pool.send(new RemoveRequest<Seat>(id));
        }

        /**
         * Asks a {@link Seat} for {@code book}.
         *
         * @param id the item's id
         * @param passenger given to the item
         */
        public void book(Seat.Position id, UUID passenger) {
            SeatClient.this.pool.send(new BookRequest(id, passenger));
        }
    }

    private <R> R call(Request<Seat, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Seat, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
