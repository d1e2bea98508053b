package com.example.session;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link UserSession}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class UserSessionClient {

    /** Where the requests go. */
    private final ThreadPool<UserSession> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public UserSessionClient(ThreadPool<UserSession> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<UserSession> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        pool.sendAndReceive(new UserSessionInit(id));
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
        return valueOf(pool.sendAsync(new UserSessionInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<UserSession>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<UserSession>(id)), response -> response.existed());
    }

    /**
     * Notes an action, as {@code getLog} shows it; see {@code the list}.
     *
     * <p>Actions stay in order:
     * <pre>{@code
     * @Deprecated
     *     log(1);
     * }</pre>
     *
     * @param id the item's id
     * @param action what the user
     *     did
     * @return the number of actions so far
     */
    public int logAction(long id, String action) {
        return pool.sendAndReceive(new LogActionRequest(id, action)).result();
    }

    /**
     * Notes an action, as {@code getLog} shows it; see {@code the list}.
     *
     * <p>Actions stay in order:
     * <pre>{@code
     * @Deprecated
     *     log(1);
     * }</pre>
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param action what the user
     *     did
     * @return the number of actions so far
     */
    public CompletableFuture<Integer> logActionAsync(long id, String action) {
        return valueOf(pool.sendAsync(new LogActionRequest(id, action)), response -> response.result());
    }

    /**
     * Asks a {@link UserSession} for {@code getLog}.
     *
     * @param id the item's id
     * @return what {@code getLog} returned
     */
    public List<String> getLog(long id) {
        return pool.sendAndReceive(new ReadLogRequest(id)).result();
    }

    /**
     * Asks a {@link UserSession} for {@code getLog}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code getLog} returned
     */
    public CompletableFuture<List<String>> getLogAsync(long id) {
        return valueOf(pool.sendAsync(new ReadLogRequest(id)), response -> response.result());
    }

    /**
     * Returns the mean of some numbers, and {@code scale}.
     *
     * @param id the item's id
     * @param first given to the item
     * @param second given to the item
     * @param rest given to the item
     * @return the mean of some numbers, and {@code scale}
     */
    public double mean(long id, double first, double second, int[] rest) {
        return pool.sendAndReceive(new MeanRequest(id, first, second, rest)).result();
    }

    /**
     * Returns the mean of some numbers, and {@code scale}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param first given to the item
     * @param second given to the item
     * @param rest given to the item
     * @return the mean of some numbers, and {@code scale}
     */
    public CompletableFuture<Double> meanAsync(long id, double first, double second, int[] rest) {
        return valueOf(pool.sendAsync(new MeanRequest(id, first, second, rest)), response -> response.result());
    }

    /**
     * Forgets all actions.
     *
     * @param id the item's id
     */
    public void clear(long id) {
        pool.sendAndReceive(new ClearRequest(id));
    }

    /**
     * Forgets all actions.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> clearAsync(long id) {
        return valueOf(pool.sendAsync(new ClearRequest(id)), response -> null);
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
