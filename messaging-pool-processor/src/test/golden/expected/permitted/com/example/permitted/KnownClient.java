package com.example.permitted;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Terms.Known}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class KnownClient {

    /** Where the requests go. */
    private final ThreadPool<Terms.Known> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    KnownClient(ThreadPool<Terms.Known> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    ThreadPool<Terms.Known> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        pool.sendAndReceive(new KnownInit(id));
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
        return valueOf(pool.sendAsync(new KnownInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Terms.Known>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Terms.Known>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Terms.Known} for {@code terms}.
     *
     * @param id the item's id
     * @param number given to the item
     * @param text given to the item
     * @param map given to the item
     * @param list given to the item
     * @return what {@code terms} returned
     */
    Terms.Term<Boolean> terms(
            long id,
            Terms.Term<Integer> number,
            Terms.Term<String> text,
            Terms.Both<Map<String, Integer>> map,
            Terms.Term<List<Integer>> list) {
        return pool.sendAndReceive(new TermsRequest(id, number, text, map, list)).result();
    }

    /**
     * Asks a {@link Terms.Known} for {@code terms}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param number given to the item
     * @param text given to the item
     * @param map given to the item
     * @param list given to the item
     * @return what {@code terms} returned
     */
    CompletableFuture<Terms.Term<Boolean>> termsAsync(
            long id,
            Terms.Term<Integer> number,
            Terms.Term<String> text,
            Terms.Both<Map<String, Integer>> map,
            Terms.Term<List<Integer>> list) {
        return valueOf(pool.sendAsync(new TermsRequest(id, number, text, map, list)), response -> response.result());
    }

    /**
     * Asks a {@link Terms.Known} for {@code eithers}.
     *
     * @param id the item's id
     * @param one given to the item
     * @param same given to the item
     * @param lists given to the item
     */
    void eithers(
            long id,
            Terms.Either<String, Integer> one,
            Terms.Either<Thread.State, Thread.State> same,
            Terms.Either<List<String>, List<int[]>> lists) {
        pool.sendAndReceive(new EithersRequest(id, one, same, lists));
    }

    /**
     * Asks a {@link Terms.Known} for {@code eithers}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param one given to the item
     * @param same given to the item
     * @param lists given to the item
     * @return completed once the item has done it
     */
    CompletableFuture<Void> eithersAsync(
            long id,
            Terms.Either<String, Integer> one,
            Terms.Either<Thread.State, Thread.State> same,
            Terms.Either<List<String>, List<int[]>> lists) {
        return valueOf(pool.sendAsync(new EithersRequest(id, one, same, lists)), response -> null);
    }

    /**
     * Asks a {@link Terms.Known} for {@code bounds}.
     *
     * @param id the item's id
     * @param text given to the item
     * @param state given to the item
     * @param none given to the item
     */
    void bounds(long id, Terms.Bound<String> text, Terms.Bound<Thread.State> state, Terms.Bound<Integer> none) {
        pool.sendAndReceive(new BoundsRequest(id, text, state, none));
    }

    /**
     * Asks a {@link Terms.Known} for {@code bounds}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param text given to the item
     * @param state given to the item
     * @param none given to the item
     * @return completed once the item has done it
     */
    CompletableFuture<Void> boundsAsync(
            long id,
            Terms.Bound<String> text,
            Terms.Bound<Thread.State> state,
            Terms.Bound<Integer> none) {
        return valueOf(pool.sendAsync(new BoundsRequest(id, text, state, none)), response -> null);
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
