package com.example.nested;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Outer.Counter}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class Counters {

    /** Where the requests go. */
    private final ThreadPool<Outer.Counter> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public Counters(ThreadPool<Outer.Counter> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Outer.Counter> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        pool.sendAndReceive(new CounterStart(id));
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
        return valueOf(pool.sendAsync(new CounterStart(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Outer.Counter>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Outer.Counter>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Outer.Counter} for {@code increment}.
     *
     * @param id the item's id
     * @param amount given to the item
     * @return what {@code increment} returned
     */
    public long increment(long id, long amount) {
        return pool.sendAndReceive(new IncrementRequest(id, amount)).result();
    }

    /**
     * Asks a {@link Outer.Counter} for {@code increment}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param amount given to the item
     * @return what {@code increment} returned
     */
    public CompletableFuture<Long> incrementAsync(long id, long amount) {
        return valueOf(pool.sendAsync(new IncrementRequest(id, amount)), response -> response.result());
    }

    /**
     * Asks a {@link Outer.Counter} for {@code state}.
     *
     * @param id the item's id
     * @param state given to the item
     * @return what {@code state} returned
     */
    Outer.State state(long id, Outer.State state) {
        return pool.sendAndReceive(new StateRequest(id, state)).result();
    }

    /**
     * Asks a {@link Outer.Counter} for {@code state}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param state given to the item
     * @return what {@code state} returned
     */
    CompletableFuture<Outer.State> stateAsync(long id, Outer.State state) {
        return valueOf(pool.sendAsync(new StateRequest(id, state)), response -> response.result());
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
