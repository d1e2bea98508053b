package com.example.clashes;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Clashing}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <V> as in {@link Clashing}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class ClashingClient<V> {

    /** Where the requests go. */
    private final ThreadPool<Clashing<V>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public ClashingClient(ThreadPool<Clashing<V>> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Clashing<V>> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        pool.sendAndReceive(new ClashingInit<>(id));
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
        return valueOf(pool.sendAsync(new ClashingInit<>(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Clashing<V>>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Clashing<V>>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Clashing} for {@code variables}.
     *
     * @param id the item's id
     * @param item given to the item
     * @param result given to the item
     * @param pool given to the item
     * @param response given to the item
     * @param value given to the item
     * @param that given to the item
     * @param copy given to the item
     * @return what {@code variables} returned
     */
    public java.lang.String variables(
            long id,
            int item,
            String result,
            int pool,
            int response,
            List<int[]> value,
            int[] that,
            Optional<List<java.lang.String>> copy) {
        return this.pool.sendAndReceive(new VariablesRequest<>(id, item, result, pool, response, value, that, copy)).result();
    }

    /**
     * Asks a {@link Clashing} for {@code variables}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param item given to the item
     * @param result given to the item
     * @param pool given to the item
     * @param response given to the item
     * @param value given to the item
     * @param that given to the item
     * @param copy given to the item
     * @return what {@code variables} returned
     */
    public CompletableFuture<java.lang.String> variablesAsync(
            long id,
            int item,
            String result,
            int pool,
            int response,
            List<int[]> value,
            int[] that,
            Optional<List<java.lang.String>> copy) {
        return valueOf(this.pool.sendAsync(new VariablesRequest<>(id, item, result, pool, response, value, that, copy)), response_ -> response_.result());
    }

    /**
     * Asks a {@link Clashing} for {@code types}.
     *
     * @param id the item's id
     * @param one given to the item
     * @param two given to the item
     * @param three given to the item
     * @param four given to the item
     * @return what {@code types} returned
     */
    public com.example.clashes.List types(
            long id,
            com.example.clashes.List one,
            List<com.example.clashes.List> two,
            Request three,
            Clashing.OfLong four) {
        return pool.sendAndReceive(new TypesRequest<>(id, one, two, three, four)).result();
    }

    /**
     * Asks a {@link Clashing} for {@code types}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param one given to the item
     * @param two given to the item
     * @param three given to the item
     * @param four given to the item
     * @return what {@code types} returned
     */
    public CompletableFuture<com.example.clashes.List> typesAsync(
            long id,
            com.example.clashes.List one,
            List<com.example.clashes.List> two,
            Request three,
            Clashing.OfLong four) {
        return valueOf(pool.sendAsync(new TypesRequest<>(id, one, two, three, four)), response -> response.result());
    }

    /**
     * Asks a {@link Clashing} for {@code generated}.
     *
     * @param id the item's id
     * @param strings given to the item
     * @return what {@code generated} returned
     */
    public Set<String> generated(long id, Set<String> strings) {
        return pool.sendAndReceive(new com.example.clashes.Objects<>(id, strings)).result();
    }

    /**
     * Asks a {@link Clashing} for {@code generated}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param strings given to the item
     * @return what {@code generated} returned
     */
    public CompletableFuture<Set<String>> generatedAsync(long id, Set<String> strings) {
        return valueOf(pool.sendAsync(new com.example.clashes.Objects<>(id, strings)), response -> response.result());
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
