package com.example.keys;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Seat}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class SeatClient {

    /** Where the requests go. */
    private final ThreadPool<Seat> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public SeatClient(ThreadPool<Seat> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Seat> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(Seat.Position id) {
        pool.sendAndReceive(new SeatInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(Seat.Position id) {
        return valueOf(pool.sendAsync(new SeatInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(Seat.Position id) {
        return pool.sendAndReceive(new RemoveRequest<Seat>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(Seat.Position id) {
        return valueOf(pool.sendAsync(new RemoveRequest<Seat>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Seat} for {@code book}.
     *
     * @param id the item's id
     * @param passenger given to the item
     */
    public void book(Seat.Position id, UUID passenger) {
        pool.sendAndReceive(new BookRequest(id, passenger));
    }

    /**
     * Asks a {@link Seat} for {@code book}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param passenger given to the item
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> bookAsync(Seat.Position id, UUID passenger) {
        return valueOf(pool.sendAsync(new BookRequest(id, passenger)), response -> null);
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
