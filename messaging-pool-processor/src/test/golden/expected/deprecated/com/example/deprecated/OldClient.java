package com.example.deprecated;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Old}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"deprecation", "doclint:missing", "removal"})
public class OldClient {

    /** Where the requests go. */
    private final ThreadPool<Old> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public OldClient(ThreadPool<Old> pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /** {@return the pool} */
    public ThreadPool<Old> pool() {
        return pool;
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        pool.sendAndReceive(new OldInit(id));
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
        return valueOf(pool.sendAsync(new OldInit(id)), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return pool.sendAndReceive(new RemoveRequest<Old>(id)).existed();
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
        return valueOf(pool.sendAsync(new RemoveRequest<Old>(id)), response -> response.existed());
    }

    /**
     * Was used.
     *
     * @param id the item's id
     * @param number given to the item
     * @return what {@code previous} returned
     * @deprecated use {@code next}
     */
    @Deprecated(forRemoval = true, since = "2")
    public int previous(long id, int number) {
        return pool.sendAndReceive(new PreviousRequest(id, number)).result();
    }

    /**
     * Was used.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param number given to the item
     * @return what {@code previous} returned
     * @deprecated use {@code next}
     */
    @Deprecated(forRemoval = true, since = "2")
    public CompletableFuture<Integer> previousAsync(long id, int number) {
        return valueOf(pool.sendAsync(new PreviousRequest(id, number)), response -> response.result());
    }

    /**
     * Asks a {@link Old} for {@code last}.
     *
     * @param id the item's id
     * @param number given to the item
     * @return what {@code last} returned
     * @deprecated use another
     */
    @Deprecated
    public int last(long id, int number) {
        return pool.sendAndReceive(new LastRequest(id, number)).result();
    }

    /**
     * Asks a {@link Old} for {@code last}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param number given to the item
     * @return what {@code last} returned
     * @deprecated use another
     */
    @Deprecated
    public CompletableFuture<Integer> lastAsync(long id, int number) {
        return valueOf(pool.sendAsync(new LastRequest(id, number)), response -> response.result());
    }

    /**
     * Asks a {@link Old} for {@code next}.
     *
     * @param id the item's id
     * @param kept given to the item
     * @return what {@code next} returned
     */
    public int next(long id, Old.Kept kept) {
        return pool.sendAndReceive(new NextRequest(id, kept)).result();
    }

    /**
     * Asks a {@link Old} for {@code next}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param kept given to the item
     * @return what {@code next} returned
     */
    public CompletableFuture<Integer> nextAsync(long id, Old.Kept kept) {
        return valueOf(pool.sendAsync(new NextRequest(id, kept)), response -> response.result());
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
