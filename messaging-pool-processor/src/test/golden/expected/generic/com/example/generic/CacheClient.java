package com.example.generic;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The messages of {@link Cache}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <K> the keys
 * @param <V> as in {@link Cache}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class CacheClient<K extends Comparable<K>, V extends Enum<V>> {

    /** Where the requests go. */
    private final ThreadPool<Cache<K, V>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public CacheClient(ThreadPool<Cache<K, V>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of CacheClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Cache<K, V>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public CacheClient<K, V> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of CacheClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new CacheClient<K, V>(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Cache<K, V>, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Cache<K, V>, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(int id) {
        call(new CacheInit<>(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(int id) {
        return callAsync(new CacheInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(int id) {
        return call(new RemoveRequest<Cache<K, V>>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(int id) {
        return callAsync(new RemoveRequest<Cache<K, V>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Cache} for {@code put}.
     *
     * @param id the item's id
     * @param key given to the item
     * @param value given to the item
     * @return what {@code put} returned
     */
    public @Nullable V put(int id, K key, V value) {
        return call(new PutRequest<>(id, key, value)).result();
    }

    /**
     * Asks a {@link Cache} for {@code put}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param key given to the item
     * @param value given to the item
     * @return what {@code put} returned
     */
    public CompletableFuture<@Nullable V> putAsync(int id, K key, V value) {
        return callAsync(new PutRequest<>(id, key, value), response -> response.result());
    }

    /**
     * Asks a {@link Cache} for {@code putAll}.
     *
     * @param id the item's id
     * @param entries given to the item
     * @param groups given to the item
     * @return what {@code putAll} returned
     */
    public Map<K, V> putAll(int id, Map<K, V> entries, Set<List<K>> groups) {
        return call(new PutAllRequest<>(id, entries, groups)).result();
    }

    /**
     * Asks a {@link Cache} for {@code putAll}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param entries given to the item
     * @param groups given to the item
     * @return what {@code putAll} returned
     */
    public CompletableFuture<Map<K, V>> putAllAsync(int id, Map<K, V> entries, Set<List<K>> groups) {
        return callAsync(new PutAllRequest<>(id, entries, groups), response -> response.result());
    }

    /**
     * Asks a {@link Cache} for {@code size}.
     *
     * @param id the item's id
     * @return what {@code size} returned
     */
    public int size(int id) {
        return call(new SizeRequest<>(id)).result();
    }

    /**
     * Asks a {@link Cache} for {@code size}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code size} returned
     */
    public CompletableFuture<Integer> sizeAsync(int id) {
        return callAsync(new SizeRequest<>(id), response -> response.result());
    }

    /**
     * Asks a {@link Cache} for {@code sum}.
     *
     * @param id the item's id
     * @param value given to the item
     * @param numbers given to the item
     * @return what {@code sum} returned
     */
    public int sum(int id, V value, int[] numbers) {
        return call(new SumRequest<>(id, value, numbers)).result();
    }

    /**
     * Asks a {@link Cache} for {@code sum}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param value given to the item
     * @param numbers given to the item
     * @return what {@code sum} returned
     */
    public CompletableFuture<Integer> sumAsync(int id, V value, int[] numbers) {
        return callAsync(new SumRequest<>(id, value, numbers), response -> response.result());
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
        public void create(int id) {
            CacheClient.this.pool.send(new CacheInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(int id) {
            CacheClient.this.pool.send(new RemoveRequest<Cache<K, V>>(id));
        }

        /**
         * Asks a {@link Cache} for {@code put}.
         *
         * @param id the item's id
         * @param key given to the item
         * @param value given to the item
         */
        public void put(int id, K key, V value) {
            CacheClient.this.pool.send(new PutRequest<>(id, key, value));
        }

        /**
         * Asks a {@link Cache} for {@code putAll}.
         *
         * @param id the item's id
         * @param entries given to the item
         * @param groups given to the item
         */
        public void putAll(int id, Map<K, V> entries, Set<List<K>> groups) {
            CacheClient.this.pool.send(new PutAllRequest<>(id, entries, groups));
        }

        /**
         * Asks a {@link Cache} for {@code size}.
         *
         * @param id the item's id
         */
        public void size(int id) {
            CacheClient.this.pool.send(new SizeRequest<>(id));
        }

        /**
         * Asks a {@link Cache} for {@code sum}.
         *
         * @param id the item's id
         * @param value given to the item
         * @param numbers given to the item
         */
        public void sum(int id, V value, int[] numbers) {
            CacheClient.this.pool.send(new SumRequest<>(id, value, numbers));
        }
    }

    private <R> R call(Request<Cache<K, V>, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V_> CompletableFuture<V_> callAsync(Request<Cache<K, V>, R> request, ReplyMapper<R, V_> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
