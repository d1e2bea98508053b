package com.example.prefixes;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Order}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class OrderClient {

    /** Where the requests go. */
    private final ThreadPool<Order> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    OrderClient(ThreadPool<Order> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    ThreadPool<Order> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        pool.sendAndReceive(new OrderInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    CompletableFuture<Void> createAsync(long id) {
        return valueOf(pool.sendAsync(new OrderInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Order>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    CompletableFuture<Boolean> removeAsync(long id) {
        return valueOf(pool.sendAsync(new RemoveRequest<Order>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Order} for {@code add}.
     *
     * @param id the item's id
     * @param line given to the item
     */
    void add(long id, String line) {
        pool.sendAndReceive(new AddRequest(id, line));
    }

    /**
     * Asks a {@link Order} for {@code add}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param line given to the item
     * @return completed once the item has done it
     */
    CompletableFuture<Void> addAsync(long id, String line) {
        return valueOf(pool.sendAsync(new AddRequest(id, line)), response -> null);
    }

    /**
     * Asks a {@link Order} for {@code count}.
     *
     * @param id the item's id
     * @return what {@code count} returned
     */
    int count(long id) {
        return pool.sendAndReceive(new CountRequest(id)).result();
    }

    /**
     * Asks a {@link Order} for {@code count}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code count} returned
     */
    CompletableFuture<Integer> countAsync(long id) {
        return valueOf(pool.sendAsync(new CountRequest(id)), response -> response.result());
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
