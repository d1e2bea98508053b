package com.example.forms;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Forms.Bounded}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <S> as in {@link Forms.Bounded}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class BoundedClient<S extends Forms.Empty> {

    /** Where the requests go. */
    private final ThreadPool<Forms.Bounded<S>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    BoundedClient(ThreadPool<Forms.Bounded<S>> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    ThreadPool<Forms.Bounded<S>> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        pool.sendAndReceive(new BoundedInit<>(id));
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
        return valueOf(pool.sendAsync(new BoundedInit<>(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Forms.Bounded<S>>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Forms.Bounded<S>>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code bounded}.
     *
     * @param id the item's id
     * @param self given to the item
     * @param empty given to the item
     * @param wrap given to the item
     * @param nested given to the item
     * @return what {@code bounded} returned
     */
    S bounded(
            long id,
            Forms.Self<Forms.Leaf> self,
            S empty,
            Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> wrap,
            Forms.Nested nested) {
        return pool.sendAndReceive(new BoundedRequest<>(id, self, empty, wrap, nested)).result();
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code bounded}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param self given to the item
     * @param empty given to the item
     * @param wrap given to the item
     * @param nested given to the item
     * @return what {@code bounded} returned
     */
    CompletableFuture<S> boundedAsync(
            long id,
            Forms.Self<Forms.Leaf> self,
            S empty,
            Forms.Wrap<String, Forms.Wrap<Integer, List<Long>>> wrap,
            Forms.Nested nested) {
        return valueOf(pool.sendAsync(new BoundedRequest<>(id, self, empty, wrap, nested)), response -> response.result());
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code toString}.
     *
     * @param id the item's id
     * @return what {@code toString} returned
     */
    String toString(long id) {
        return pool.sendAndReceive(new ToStringRequest<>(id)).result();
    }

    /**
     * Asks a {@link Forms.Bounded} for {@code toString}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code toString} returned
     */
    CompletableFuture<String> toStringAsync(long id) {
        return valueOf(pool.sendAsync(new ToStringRequest<>(id)), response -> response.result());
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
