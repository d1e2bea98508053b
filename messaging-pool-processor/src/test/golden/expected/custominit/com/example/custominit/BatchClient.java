package com.example.custominit;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Batch}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class BatchClient {

    /** Where the requests go. */
    private final ThreadPool<Batch> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public BatchClient(ThreadPool<Batch> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Batch> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param init names the id, and what the item is made from
     */
    void create(Batch.BatchInit init) {
        pool.sendAndReceive(init);
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param init names the id, and what the item is made from
     * @return completed once the item exists
     */
    CompletableFuture<Void> createAsync(Batch.BatchInit init) {
        return valueOf(pool.sendAsync(init), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Batch>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Batch>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Batch} for {@code size}.
     *
     * @param id the item's id
     * @return what {@code size} returned
     */
    public int size(long id) {
        return pool.sendAndReceive(new SizeRequest(id)).result();
    }

    /**
     * Asks a {@link Batch} for {@code size}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code size} returned
     */
    public CompletableFuture<Integer> sizeAsync(long id) {
        return valueOf(pool.sendAsync(new SizeRequest(id)), response -> response.result());
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
