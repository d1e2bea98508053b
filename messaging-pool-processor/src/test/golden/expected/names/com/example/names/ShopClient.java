package com.example.names;

import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Shop> pool() {
        return pool;
    }

    /**
     * Asks a {@link Shop} for {@code buy}.
     *
     * @param id the item's id
     * @param what given to the item
     * @return what {@code buy} returned
     */
    public int buy(long id, String what) {
        return pool.sendAndReceive(new Buy(id, what)).result();
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
        return valueOf(pool.sendAsync(new Buy(id, what)), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code sell}.
     *
     * @param id the item's id
     * @param what given to the item
     * @return what {@code sell} returned
     */
    public int sell(long id, String what) {
        return pool.sendAndReceive(new Sell(id, what)).result();
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
        return valueOf(pool.sendAsync(new Sell(id, what)), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code count}.
     *
     * @param id the item's id
     * @return what {@code count} returned
     */
    public int count(long id) {
        return pool.sendAndReceive(new CountRequest(id)).result();
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
        return valueOf(pool.sendAsync(new CountRequest(id)), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code create}.
     *
     * @param id the item's id
     * @param what given to the item
     */
    public void create(long id, String what) {
        pool.sendAndReceive(new CreateRequest(id, what));
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
        return valueOf(pool.sendAsync(new CreateRequest(id, what)), response -> null);
    }

    /**
     * Asks a {@link Shop} for {@code remove}.
     *
     * @param id the item's id
     */
    public void remove(long id) {
        pool.sendAndReceive(new RemoveRequest(id));
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
        return valueOf(pool.sendAsync(new RemoveRequest(id)), response -> null);
    }

    /**
     * Asks a {@link Shop} for {@code pool}.
     *
     * @param id the item's id
     * @return what {@code pool} returned
     */
    public int pool(long id) {
        return pool.sendAndReceive(new PoolRequest(id)).result();
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
        return valueOf(pool.sendAsync(new PoolRequest(id)), response -> response.result());
    }

    /**
     * Asks a {@link Shop} for {@code count}.
     *
     * @param id the item's id
     * @param from given to the item
     * @return what {@code count} returned
     */
    public int count(long id, int from) {
        return pool.sendAndReceive(new CountAllRequest(id, from)).result();
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
        return valueOf(pool.sendAsync(new CountAllRequest(id, from)), response -> response.result());
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
