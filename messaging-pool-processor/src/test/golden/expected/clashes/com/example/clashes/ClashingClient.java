package com.example.clashes;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Clashing}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <V> as in {@link Clashing}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class ClashingClient<V> {

    /** Where the requests go. */
    private final ThreadPool<Clashing<V>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public ClashingClient(ThreadPool<Clashing<V>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of ClashingClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Clashing<V>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public ClashingClient<V> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of ClashingClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new ClashingClient<V>(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Clashing<V>, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Clashing<V>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        call(new ClashingInit<>(id));
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
        return callAsync(new ClashingInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return call(new RemoveRequest<Clashing<V>>(id)).existed();
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
        return callAsync(new RemoveRequest<Clashing<V>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Clashing} for {@code variables}.
     *
     * @param id the item's id
     * @param item given to the item
     * @param result given to the item
     * @param pool given to the item
     * @param response given to the item
     * @param value given to the item
     * @param that given to the item
     * @param copy given to the item
     * @return what {@code variables} returned
     */
    public java.lang.String variables(
            long id,
            int item,
            com.example.clashes.String result,
            int pool,
            int response,
            List<int[]> value,
            int[] that,
            Optional<List<java.lang.String>> copy) {
        return call(new VariablesRequest<>(id, item, result, pool, response, value, that, copy)).result();
    }

    /**
     * Asks a {@link Clashing} for {@code variables}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param item given to the item
     * @param result given to the item
     * @param pool given to the item
     * @param response given to the item
     * @param value given to the item
     * @param that given to the item
     * @param copy given to the item
     * @return what {@code variables} returned
     */
    public CompletableFuture<java.lang.String> variablesAsync(
            long id,
            int item,
            com.example.clashes.String result,
            int pool,
            int response,
            List<int[]> value,
            int[] that,
            Optional<List<java.lang.String>> copy) {
        return callAsync(new VariablesRequest<>(id, item, result, pool, response, value, that, copy), response_ -> response_.result());
    }

    /**
     * Asks a {@link Clashing} for {@code types}.
     *
     * @param id the item's id
     * @param one given to the item
     * @param two given to the item
     * @param three given to the item
     * @param four given to the item
     * @return what {@code types} returned
     */
    public com.example.clashes.List types(
            long id,
            com.example.clashes.List one,
            List<com.example.clashes.List> two,
            com.example.clashes.Request three,
            Clashing.OfLong four) {
        return call(new TypesRequest<>(id, one, two, three, four)).result();
    }

    /**
     * Asks a {@link Clashing} for {@code types}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param one given to the item
     * @param two given to the item
     * @param three given to the item
     * @param four given to the item
     * @return what {@code types} returned
     */
    public CompletableFuture<com.example.clashes.List> typesAsync(
            long id,
            com.example.clashes.List one,
            List<com.example.clashes.List> two,
            com.example.clashes.Request three,
            Clashing.OfLong four) {
        return callAsync(new TypesRequest<>(id, one, two, three, four), response -> response.result());
    }

    /**
     * Asks a {@link Clashing} for {@code generated}.
     *
     * @param id the item's id
     * @param strings given to the item
     * @return what {@code generated} returned
     */
    public Set<com.example.clashes.String> generated(long id, Set<com.example.clashes.String> strings) {
        return call(new com.example.clashes.Objects<>(id, strings)).result();
    }

    /**
     * Asks a {@link Clashing} for {@code generated}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param strings given to the item
     * @return what {@code generated} returned
     */
    public CompletableFuture<Set<com.example.clashes.String>> generatedAsync(
            long id,
            Set<com.example.clashes.String> strings) {
        return callAsync(new com.example.clashes.Objects<>(id, strings), response -> response.result());
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
            ClashingClient.this.pool.send(new ClashingInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            ClashingClient.this.pool.send(new RemoveRequest<Clashing<V>>(id));
        }

        /**
         * Asks a {@link Clashing} for {@code variables}.
         *
         * @param id the item's id
         * @param item given to the item
         * @param result given to the item
         * @param pool given to the item
         * @param response given to the item
         * @param value given to the item
         * @param that given to the item
         * @param copy given to the item
         */
        public void variables(
                long id,
                int item,
                com.example.clashes.String result,
                int pool,
                int response,
                List<int[]> value,
                int[] that,
                Optional<List<java.lang.String>> copy) {
            ClashingClient.this.pool.send(new VariablesRequest<>(id, item, result, pool, response, value, that, copy));
        }

        /**
         * Asks a {@link Clashing} for {@code types}.
         *
         * @param id the item's id
         * @param one given to the item
         * @param two given to the item
         * @param three given to the item
         * @param four given to the item
         */
        public void types(
                long id,
                com.example.clashes.List one,
                List<com.example.clashes.List> two,
                com.example.clashes.Request three,
                Clashing.OfLong four) {
            ClashingClient.this.pool.send(new TypesRequest<>(id, one, two, three, four));
        }

        /**
         * Asks a {@link Clashing} for {@code generated}.
         *
         * @param id the item's id
         * @param strings given to the item
         */
        public void generated(long id, Set<com.example.clashes.String> strings) {
            ClashingClient.this.pool.send(new com.example.clashes.Objects<>(id, strings));
        }
    }

    private <R> R call(Request<Clashing<V>, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V_> CompletableFuture<V_> callAsync(Request<Clashing<V>, R> request, ReplyMapper<R, V_> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
