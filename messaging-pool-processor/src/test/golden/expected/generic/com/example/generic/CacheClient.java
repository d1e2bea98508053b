package com.example.generic;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Cache<K, V>> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(int id) {
        pool.sendAndReceive(new CacheInit<>(id));
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
        return valueOf(pool.sendAsync(new CacheInit<>(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(int id) {
        return pool.sendAndReceive(new RemoveRequest<Cache<K, V>>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Cache<K, V>>(id)), response -> response.existed());
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
        return pool.sendAndReceive(new PutRequest<>(id, key, value)).result();
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
        return valueOf(pool.sendAsync(new PutRequest<>(id, key, value)), response -> response.result());
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
        return pool.sendAndReceive(new PutAllRequest<>(id, entries, groups)).result();
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
        return valueOf(pool.sendAsync(new PutAllRequest<>(id, entries, groups)), response -> response.result());
    }

    /**
     * Asks a {@link Cache} for {@code size}.
     *
     * @param id the item's id
     * @return what {@code size} returned
     */
    public int size(int id) {
        return pool.sendAndReceive(new SizeRequest<>(id)).result();
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
        return valueOf(pool.sendAsync(new SizeRequest<>(id)), response -> response.result());
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
        return pool.sendAndReceive(new SumRequest<>(id, value, numbers)).result();
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
        return valueOf(pool.sendAsync(new SumRequest<>(id, value, numbers)), response -> response.result());
    }

    private static <R, V> CompletableFuture<V> valueOf(CompletableFuture<R> reply, Function<R, V> value) {
        CompletableFuture<V> result = reply.newIncompleteFuture();
        reply.whenComplete((response, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
                return;
            }
            try {
                result.complete(value.apply(response));
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        result.whenComplete((ignored, failure) -> reply.cancel(false));
        return result;
    }
}
