package com.example.inherited;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Light> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        pool.sendAndReceive(new LightInit(id));
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
        return valueOf(pool.sendAsync(new LightInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Light>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Light>(id)), response -> response.existed());
    }

    /**
     * Resets.
     *
     * @param id the item's id
     */
    public void reset(long id) {
        pool.sendAndReceive(new ResetRequest(id));
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
        return valueOf(pool.sendAsync(new ResetRequest(id)), response -> null);
    }

    /**
     * Returns the state.
     *
     * @param id the item's id
     * @return the state
     */
    public String get(long id) {
        return pool.sendAndReceive(new ReadRequest(id)).result();
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
        return valueOf(pool.sendAsync(new ReadRequest(id)), response -> response.result());
    }

    /**
     * Sets the state.
     *
     * @param id the item's id
     * @param state the new state
     * @param history given to the item
     */
    public void set(long id, String state, List<String> history) {
        pool.sendAndReceive(new SetRequest(id, state, history));
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
        return valueOf(pool.sendAsync(new SetRequest(id, state, history)), response -> null);
    }

    /**
     * Asks a {@link Light} for {@code version}.
     *
     * @param id the item's id
     * @return what {@code version} returned
     */
    public int version(long id) {
        return pool.sendAndReceive(new VersionRequest(id)).result();
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
        return valueOf(pool.sendAsync(new VersionRequest(id)), response -> response.result());
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
