package com.example.keys;

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
 * The messages of {@link Airport}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class AirportClient {

    /** Where the requests go. */
    private final ThreadPool<Airport> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public AirportClient(ThreadPool<Airport> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of AirportClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Airport> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public AirportClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of AirportClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new AirportClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Airport, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Airport, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(String id) {
        call(new AirportInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(String id) {
        return callAsync(new AirportInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(String id) {
        return call(new RemoveRequest<Airport>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(String id) {
        return callAsync(new RemoveRequest<Airport>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Airport} for {@code arrive}.
     *
     * @param id the item's id
     * @param delay given to the item
     * @return what {@code arrive} returned
     */
    public int arrive(String id, int delay) {
        return call(new ArriveRequest(id, delay)).result();
    }

    /**
     * Asks a {@link Airport} for {@code arrive}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param delay given to the item
     * @return what {@code arrive} returned
     */
    public CompletableFuture<Integer> arriveAsync(String id, int delay) {
        return callAsync(new ArriveRequest(id, delay), response -> response.result());
    }

    /**
     * Asks a {@link Airport} for {@code flights}.
     *
     * @param id the item's id
     * @param filter given to the item
     * @return what {@code flights} returned
     */
    public List<String> flights(String id, List<String> filter) {
        return call(new FlightsRequest(id, filter)).result();
    }

    /**
     * Asks a {@link Airport} for {@code flights}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param filter given to the item
     * @return what {@code flights} returned
     */
    public CompletableFuture<List<String>> flightsAsync(String id, List<String> filter) {
        return callAsync(new FlightsRequest(id, filter), response -> response.result());
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
        public void create(String id) {
            AirportClient.this.pool.send(new AirportInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(String id) {
            AirportClient.this.pool.send(new RemoveRequest<Airport>(id));
        }

        /**
         * Asks a {@link Airport} for {@code arrive}.
         *
         * @param id the item's id
         * @param delay given to the item
         */
        public void arrive(String id, int delay) {
            AirportClient.this.pool.send(new ArriveRequest(id, delay));
        }

        /**
         * Asks a {@link Airport} for {@code flights}.
         *
         * @param id the item's id
         * @param filter given to the item
         */
        public void flights(String id, List<String> filter) {
            AirportClient.this.pool.send(new FlightsRequest(id, filter));
        }
    }

    private <R> R call(Request<Airport, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Airport, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
