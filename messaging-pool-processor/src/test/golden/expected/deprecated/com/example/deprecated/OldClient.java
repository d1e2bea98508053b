package com.example.deprecated;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
        this.pool = Objects.requireNonNull(pool, "The pool of OldClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Old> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public OldClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of OldClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new OldClient(pool) {

            @Override
            Duration timeout() {
                return timeout;
            }
        };
    }

    /** {@return the time-out of each call; zero if the request or the pool says it} */
    Duration timeout() {
        return Duration.ZERO;
    }

    /**
     * Sends a batch of requests, and waits for all of them: see {@link ThreadPool#sendAndReceive}.
     *
     * @param <R> what the responses have in common
     * @param requests the requests, which may be of several kinds
     * @return the responses, in the order of the requests
     */
    public <R> List<R> sendAndReceive(List<? extends Request<Old, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndReceive(requests) : pool.<R>sendAndReceive(requests, timeout);
    }

    /**
     * Sends requests, and returns their replies as they come: see {@link ThreadPool#sendAndStream}.
     *
     * @param <R> what the responses have in common
     * @param requests the requests, which may be of several kinds
     * @return the replies; close it to withdraw what has not started
     */
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Old, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        call(new OldInit(id));
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
        return callAsync(new OldInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return call(new RemoveRequest<Old>(id)).existed();
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
        return callAsync(new RemoveRequest<Old>(id), response -> response.existed());
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
        return call(new PreviousRequest(id, number)).result();
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
        return callAsync(new PreviousRequest(id, number), response -> response.result());
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
        return call(new LastRequest(id, number)).result();
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
        return callAsync(new LastRequest(id, number), response -> response.result());
    }

    /**
     * Asks a {@link Old} for {@code next}.
     *
     * @param id the item's id
     * @param kept given to the item
     * @return what {@code next} returned
     */
    public int next(long id, Old.Kept kept) {
        return call(new NextRequest(id, kept)).result();
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
        return callAsync(new NextRequest(id, kept), response -> response.result());
    }

    /**
     * Returns the messages as methods that send and do not wait for a reply: see {@link ThreadPool#send}.
     *
     * @return the methods
     */
    public OneWay send() {
        return new OneWay();
    }

    /** The messages as methods that do not wait for a reply; what a request fails with is logged. */
    public final class OneWay {

        /** The client does it. */
        private OneWay() {}

        /**
         * Creates an item.
         *
         * @param id the item's id
         */
        public void create(long id) {
            OldClient.this.pool.send(new OldInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            OldClient.this.pool.send(new RemoveRequest<Old>(id));
        }

        /**
         * Was used.
         *
         * @param id the item's id
         * @param number given to the item
         * @deprecated use {@code next}
         */
        @Deprecated(forRemoval = true, since = "2")
        public void previous(long id, int number) {
            OldClient.this.pool.send(new PreviousRequest(id, number));
        }

        /**
         * Asks a {@link Old} for {@code last}.
         *
         * @param id the item's id
         * @param number given to the item
         * @deprecated use another
         */
        @Deprecated
        public void last(long id, int number) {
            OldClient.this.pool.send(new LastRequest(id, number));
        }

        /**
         * Asks a {@link Old} for {@code next}.
         *
         * @param id the item's id
         * @param kept given to the item
         */
        public void next(long id, Old.Kept kept) {
            OldClient.this.pool.send(new NextRequest(id, kept));
        }
    }

    private <R> R call(Request<Old, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Old, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
