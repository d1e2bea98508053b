package com.example.names;

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
 * The messages of {@link Shop}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class ShopClient {

    /** Where the requests go. */
    private final ThreadPool<Shop> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public ShopClient(ThreadPool<Shop> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of ShopClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Shop> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public ShopClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of ShopClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new ShopClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Shop, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Shop, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Asks a {@link Shop} for {@code buy}.
     *
     * @param id the item's id
     * @param what given to the item
     * @return what {@code buy} returned
     */
    public int buy(long id, String what) {
        return call(new Buy(id, what)).result();
    }

    /**
     * Asks a {@link Shop} for {@code buy}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param what given to the item
     * @return what {@code buy} returned
     */
    public CompletableFuture<Integer> buyAsync(long id, String what) {
        return callAsync(new Buy(id, what), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code sell}.
     *
     * @param id the item's id
     * @param what given to the item
     * @return what {@code sell} returned
     */
    public int sell(long id, String what) {
        return call(new Sell(id, what)).result();
    }

    /**
     * Asks a {@link Shop} for {@code sell}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param what given to the item
     * @return what {@code sell} returned
     */
    public CompletableFuture<Integer> sellAsync(long id, String what) {
        return callAsync(new Sell(id, what), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code count}.
     *
     * @param id the item's id
     * @return what {@code count} returned
     */
    public int count(long id) {
        return call(new CountRequest(id)).result();
    }

    /**
     * Asks a {@link Shop} for {@code count}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code count} returned
     */
    public CompletableFuture<Integer> countAsync(long id) {
        return callAsync(new CountRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code create}.
     *
     * @param id the item's id
     * @param what given to the item
     */
    public void create(long id, String what) {
        call(new CreateRequest(id, what));
    }

    /**
     * Asks a {@link Shop} for {@code create}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param what given to the item
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> createAsync(long id, String what) {
        return callAsync(new CreateRequest(id, what), response -> null);
    }

    /**
     * Asks a {@link Shop} for {@code remove}.
     *
     * @param id the item's id
     */
    public void remove(long id) {
        call(new RemoveRequest(id));
    }

    /**
     * Asks a {@link Shop} for {@code remove}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> removeAsync(long id) {
        return callAsync(new RemoveRequest(id), response -> null);
    }

    /**
     * Asks a {@link Shop} for {@code pool}.
     *
     * @param id the item's id
     * @return what {@code pool} returned
     */
    public int pool(long id) {
        return call(new PoolRequest(id)).result();
    }

    /**
     * Asks a {@link Shop} for {@code pool}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code pool} returned
     */
    public CompletableFuture<Integer> poolAsync(long id) {
        return callAsync(new PoolRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code count}.
     *
     * @param id the item's id
     * @param from given to the item
     * @return what {@code count} returned
     */
    public int count(long id, int from) {
        return call(new CountAllRequest(id, from)).result();
    }

    /**
     * Asks a {@link Shop} for {@code count}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param from given to the item
     * @return what {@code count} returned
     */
    public CompletableFuture<Integer> countAsync(long id, int from) {
        return callAsync(new CountAllRequest(id, from), response -> response.result());
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
         * Asks a {@link Shop} for {@code buy}.
         *
         * @param id the item's id
         * @param what given to the item
         */
        public void buy(long id, String what) {
            ShopClient.this.pool.send(new Buy(id, what));
        }

        /**
         * Asks a {@link Shop} for {@code sell}.
         *
         * @param id the item's id
         * @param what given to the item
         */
        public void sell(long id, String what) {
            ShopClient.this.pool.send(new Sell(id, what));
        }

        /**
         * Asks a {@link Shop} for {@code count}.
         *
         * @param id the item's id
         */
        public void count(long id) {
            ShopClient.this.pool.send(new CountRequest(id));
        }

        /**
         * Asks a {@link Shop} for {@code create}.
         *
         * @param id the item's id
         * @param what given to the item
         */
        public void create(long id, String what) {
            ShopClient.this.pool.send(new CreateRequest(id, what));
        }

        /**
         * Asks a {@link Shop} for {@code remove}.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            ShopClient.this.pool.send(new RemoveRequest(id));
        }

        /**
         * Asks a {@link Shop} for {@code pool}.
         *
         * @param id the item's id
         */
        public void pool(long id) {
            ShopClient.this.pool.send(new PoolRequest(id));
        }

        /**
         * Asks a {@link Shop} for {@code count}.
         *
         * @param id the item's id
         * @param from given to the item
         */
        public void count(long id, int from) {
            ShopClient.this.pool.send(new CountAllRequest(id, from));
        }
    }

    private <R> R call(Request<Shop, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Shop, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
