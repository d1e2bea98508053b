package com.example.forms;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Forms.Generic}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> as in {@link Forms.Generic}
 * @param <E> as in {@link Forms.Generic}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class GenericClient<T, E extends Exception> {

    /** Where the requests go. */
    private final ThreadPool<Forms.Generic<T, E>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    GenericClient(ThreadPool<Forms.Generic<T, E>> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    ThreadPool<Forms.Generic<T, E>> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(String id) {
        pool.sendAndReceive(new GenericInit<>(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    CompletableFuture<Void> createAsync(String id) {
        return valueOf(pool.sendAsync(new GenericInit<>(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(String id) {
        return pool.sendAndReceive(new RemoveRequest<Forms.Generic<T, E>>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    CompletableFuture<Boolean> removeAsync(String id) {
        return valueOf(pool.sendAsync(new RemoveRequest<Forms.Generic<T, E>>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Forms.Generic} for {@code throwing}.
     *
     * @param id the item's id
     * @param map given to the item
     * @return what {@code throwing} returned
     */
    T throwing(String id, Map<T, Set<Forms.Wrap<T, List<T>>>> map) {
        return pool.sendAndReceive(new ThrowingRequest<>(id, map)).result();
    }

    /**
     * Asks a {@link Forms.Generic} for {@code throwing}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param map given to the item
     * @return what {@code throwing} returned
     */
    CompletableFuture<T> throwingAsync(String id, Map<T, Set<Forms.Wrap<T, List<T>>>> map) {
        return valueOf(pool.sendAsync(new ThrowingRequest<>(id, map)), response -> response.result());
    }

    /**
     * Asks a {@link Forms.Generic} for {@code primitives}.
     *
     * @param id the item's id
     * @param set given to the item
     * @param a given to the item
     * @param b given to the item
     * @param c given to the item
     * @param d given to the item
     * @param e given to the item
     * @param f given to the item
     * @param g given to the item
     * @return what {@code primitives} returned
     */
    Map<List<T>, Optional<T>> primitives(
            String id,
            Optional<Set<T>> set,
            short a,
            byte b,
            char c,
            float d,
            boolean e,
            double f,
            int[] g) {
        return pool.sendAndReceive(new PrimitivesRequest<>(id, set, a, b, c, d, e, f, g)).result();
    }

    /**
     * Asks a {@link Forms.Generic} for {@code primitives}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param set given to the item
     * @param a given to the item
     * @param b given to the item
     * @param c given to the item
     * @param d given to the item
     * @param e given to the item
     * @param f given to the item
     * @param g given to the item
     * @return what {@code primitives} returned
     */
    CompletableFuture<Map<List<T>, Optional<T>>> primitivesAsync(
            String id,
            Optional<Set<T>> set,
            short a,
            byte b,
            char c,
            float d,
            boolean e,
            double f,
            int[] g) {
        return valueOf(pool.sendAsync(new PrimitivesRequest<>(id, set, a, b, c, d, e, f, g)), response -> response.result());
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
