package com.example.keys;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Shelf}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class ShelfClient {

    /** Where the requests go. */
    private final ThreadPool<Shelf> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public ShelfClient(ThreadPool<Shelf> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Shelf> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(Shelf.Isbn id) {
        pool.sendAndReceive(new ShelfInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(Shelf.Isbn id) {
        return valueOf(pool.sendAsync(new ShelfInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(Shelf.Isbn id) {
        return pool.sendAndReceive(new RemoveRequest<Shelf>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(Shelf.Isbn id) {
        return valueOf(pool.sendAsync(new RemoveRequest<Shelf>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Shelf} for {@code stack}.
     *
     * @param id the item's id
     * @param more given to the item
     * @return what {@code stack} returned
     */
    public int stack(Shelf.Isbn id, int more) {
        return pool.sendAndReceive(new StackRequest(id, more)).result();
    }

    /**
     * Asks a {@link Shelf} for {@code stack}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param more given to the item
     * @return what {@code stack} returned
     */
    public CompletableFuture<Integer> stackAsync(Shelf.Isbn id, int more) {
        return valueOf(pool.sendAsync(new StackRequest(id, more)), response -> response.result());
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
