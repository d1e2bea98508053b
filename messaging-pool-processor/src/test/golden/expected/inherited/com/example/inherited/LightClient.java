package com.example.inherited;

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
 * The messages of {@link Light}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class LightClient {

    /** Where the requests go. */
    private final ThreadPool<Light> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public LightClient(ThreadPool<Light> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of LightClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Light> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public LightClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of LightClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new LightClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Light, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Light, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        call(new LightInit(id));
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
        return callAsync(new LightInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return call(new RemoveRequest<Light>(id)).existed();
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
        return callAsync(new RemoveRequest<Light>(id), response -> response.existed());
    }

    /**
     * Resets.
     *
     * @param id the item's id
     */
    public void reset(long id) {
        call(new ResetRequest(id));
    }

    /**
     * Resets.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> resetAsync(long id) {
        return callAsync(new ResetRequest(id), response -> null);
    }

    /**
     * Returns the state.
     *
     * @param id the item's id
     * @return the state
     */
    public String get(long id) {
        return call(new ReadRequest(id)).result();
    }

    /**
     * Returns the state.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return the state
     */
    public CompletableFuture<String> getAsync(long id) {
        return callAsync(new ReadRequest(id), response -> response.result());
    }

    /**
     * Sets the state.
     *
     * @param id the item's id
     * @param state the new state
     * @param history given to the item
     */
    public void set(long id, String state, List<String> history) {
        call(new SetRequest(id, state, history));
    }

    /**
     * Sets the state.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param state the new state
     * @param history given to the item
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> setAsync(long id, String state, List<String> history) {
        return callAsync(new SetRequest(id, state, history), response -> null);
    }

    /**
     * Asks a {@link Light} for {@code version}.
     *
     * @param id the item's id
     * @return what {@code version} returned
     */
    public int version(long id) {
        return call(new VersionRequest(id)).result();
    }

    /**
     * Asks a {@link Light} for {@code version}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code version} returned
     */
    public CompletableFuture<Integer> versionAsync(long id) {
        return callAsync(new VersionRequest(id), response -> response.result());
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
            LightClient.this.pool.send(new LightInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            LightClient.this.pool.send(new RemoveRequest<Light>(id));
        }

        /**
         * Resets.
         *
         * @param id the item's id
         */
        public void reset(long id) {
            LightClient.this.pool.send(new ResetRequest(id));
        }

        /**
         * Returns the state.
         *
         * @param id the item's id
         */
        public void get(long id) {
            LightClient.this.pool.send(new ReadRequest(id));
        }

        /**
         * Sets the state.
         *
         * @param id the item's id
         * @param state the new state
         * @param history given to the item
         */
        public void set(long id, String state, List<String> history) {
            LightClient.this.pool.send(new SetRequest(id, state, history));
        }

        /**
         * Asks a {@link Light} for {@code version}.
         *
         * @param id the item's id
         */
        public void version(long id) {
            LightClient.this.pool.send(new VersionRequest(id));
        }
    }

    private <R> R call(Request<Light, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Light, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
