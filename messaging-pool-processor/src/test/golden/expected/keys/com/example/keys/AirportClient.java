package com.example.keys;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Airport}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class AirportClient {

    /** Where the requests go. */
    private final ThreadPool<Airport> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public AirportClient(ThreadPool<Airport> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Airport> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(String id) {
        pool.sendAndReceive(new AirportInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(String id) {
        return valueOf(pool.sendAsync(new AirportInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(String id) {
        return pool.sendAndReceive(new RemoveRequest<Airport>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(String id) {
        return valueOf(pool.sendAsync(new RemoveRequest<Airport>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Airport} for {@code arrive}.
     *
     * @param id the item's id
     * @param delay given to the item
     * @return what {@code arrive} returned
     */
    public int arrive(String id, int delay) {
        return pool.sendAndReceive(new ArriveRequest(id, delay)).result();
    }

    /**
     * Asks a {@link Airport} for {@code arrive}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param delay given to the item
     * @return what {@code arrive} returned
     */
    public CompletableFuture<Integer> arriveAsync(String id, int delay) {
        return valueOf(pool.sendAsync(new ArriveRequest(id, delay)), response -> response.result());
    }

    /**
     * Asks a {@link Airport} for {@code flights}.
     *
     * @param id the item's id
     * @param filter given to the item
     * @return what {@code flights} returned
     */
    public List<String> flights(String id, List<String> filter) {
        return pool.sendAndReceive(new FlightsRequest(id, filter)).result();
    }

    /**
     * Asks a {@link Airport} for {@code flights}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param filter given to the item
     * @return what {@code flights} returned
     */
    public CompletableFuture<List<String>> flightsAsync(String id, List<String> filter) {
        return valueOf(pool.sendAsync(new FlightsRequest(id, filter)), response -> response.result());
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
