package com.example.permitted;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Terms.Unknown}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> as in {@link Terms.Unknown}
 * @param <U> as in {@link Terms.Unknown}
 * @param <S> as in {@link Terms.Unknown}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class UnknownClient<T, U, S extends Enum<S>> {

    /** Where the requests go. */
    private final ThreadPool<Terms.Unknown<T, U, S>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    UnknownClient(ThreadPool<Terms.Unknown<T, U, S>> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    ThreadPool<Terms.Unknown<T, U, S>> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        pool.sendAndReceive(new UnknownInit<>(id));
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
        return valueOf(pool.sendAsync(new UnknownInit<>(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Terms.Unknown<T, U, S>>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Terms.Unknown<T, U, S>>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Terms.Unknown} for {@code unknown}.
     *
     * @param id the item's id
     * @param term given to the item
     * @param truth given to the item
     * @param same given to the item
     * @param bound given to the item
     * @param any given to the item
     * @return what {@code unknown} returned
     */
    Terms.Either<T, U> unknown(
            long id,
            Terms.Term<T> term,
            Terms.Term<Boolean> truth,
            Terms.Either<S, S> same,
            Terms.Bound<S> bound,
            Terms.Bound<T> any) {
        return pool.sendAndReceive(new UnknownRequest<>(id, term, truth, same, bound, any)).result();
    }

    /**
     * Asks a {@link Terms.Unknown} for {@code unknown}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param term given to the item
     * @param truth given to the item
     * @param same given to the item
     * @param bound given to the item
     * @param any given to the item
     * @return what {@code unknown} returned
     */
    CompletableFuture<Terms.Either<T, U>> unknownAsync(
            long id,
            Terms.Term<T> term,
            Terms.Term<Boolean> truth,
            Terms.Either<S, S> same,
            Terms.Bound<S> bound,
            Terms.Bound<T> any) {
        return valueOf(pool.sendAsync(new UnknownRequest<>(id, term, truth, same, bound, any)), response -> response.result());
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
