package com.example.nested;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Outer.Holder.Held}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class HeldClient {

    /** Where the requests go. */
    private final ThreadPool<Outer.Holder.Held> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    HeldClient(ThreadPool<Outer.Holder.Held> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    ThreadPool<Outer.Holder.Held> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(int id) {
        pool.sendAndReceive(new HeldInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    CompletableFuture<Void> createAsync(int id) {
        return valueOf(pool.sendAsync(new HeldInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(int id) {
        return pool.sendAndReceive(new RemoveRequest<Outer.Holder.Held>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    CompletableFuture<Boolean> removeAsync(int id) {
        return valueOf(pool.sendAsync(new RemoveRequest<Outer.Holder.Held>(id)), response -> response.existed());
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
