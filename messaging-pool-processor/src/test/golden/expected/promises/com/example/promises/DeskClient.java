package com.example.promises;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Desk}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class DeskClient {

    /** Where the requests go. */
    private final ThreadPool<Desk> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    DeskClient(ThreadPool<Desk> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    ThreadPool<Desk> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        pool.sendAndReceive(new DeskInit(id));
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
        return valueOf(pool.sendAsync(new DeskInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Desk>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Desk>(id)), response -> response.existed());
    }

    /**
     * Asks a {@link Desk} for {@code ask}.
     *
     * @param id the item's id
     * @param name given to the item
     * @param lines given to the item
     * @param shape given to the item
     * @return what {@code ask} returned
     */
    Desk.Level ask(long id, Desk.Name name, Desk.Lines lines, Desk.Shape shape) {
        return pool.sendAndReceive(new AskRequest(id, name, lines, shape)).result();
    }

    /**
     * Asks a {@link Desk} for {@code ask}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param name given to the item
     * @param lines given to the item
     * @param shape given to the item
     * @return what {@code ask} returned
     */
    CompletableFuture<Desk.Level> askAsync(long id, Desk.Name name, Desk.Lines lines, Desk.Shape shape) {
        return valueOf(pool.sendAsync(new AskRequest(id, name, lines, shape)), response -> response.result());
    }

    /**
     * Asks a {@link Desk} for {@code turn}.
     *
     * @param id the item's id
     * @param page given to the item
     * @return what {@code turn} returned
     */
    Desk.Note turn(long id, Desk.Page page) {
        return pool.sendAndReceive(new TurnRequest(id, page)).result();
    }

    /**
     * Asks a {@link Desk} for {@code turn}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param page given to the item
     * @return what {@code turn} returned
     */
    CompletableFuture<Desk.Note> turnAsync(long id, Desk.Page page) {
        return valueOf(pool.sendAsync(new TurnRequest(id, page)), response -> response.result());
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
