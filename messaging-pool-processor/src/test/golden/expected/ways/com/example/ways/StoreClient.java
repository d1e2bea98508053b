package com.example.ways;

import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link Store}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>The checked exceptions that a method of the item declares are thrown as they are, and its future fails with
 * them.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class StoreClient {

    /** Where the requests go. */
    private final ThreadPool<Store> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public StoreClient(ThreadPool<Store> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of StoreClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Store> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public StoreClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of StoreClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new StoreClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Store, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Store, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        call(new StoreInit(id));
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
        return callAsync(new StoreInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return call(new RemoveRequest<Store>(id)).existed();
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
        return callAsync(new RemoveRequest<Store>(id), response -> response.existed());
    }

    /**
     * Reads a file.
     *
     * @param id the item's id
     * @param name its name
     * @return what is in it
     * @throws FileNotFoundException as the item throws it
     * @throws IOException if it cannot be read
     */
    public String read(long id, String name) throws FileNotFoundException, IOException {
        try {
            return call(new ReadRequest(id, name)).result();
        } catch (ItemFailedException failed) {
            failed.throwCauseIf(FileNotFoundException.class);
            failed.throwCauseIf(IOException.class);
            throw failed;
        }
    }

    /**
     * Reads a file.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param name its name
     * @return what is in it
     */
    public CompletableFuture<String> readAsync(long id, String name) {
        return callAsync(new ReadRequest(id, name), response -> response.result(), FileNotFoundException.class, IOException.class);
    }

    /**
     * Checks all.
     *
     * @param id the item's id
     * @param name what to check
     * @throws Exception whatever is wrong
     */
    public void check(long id, String name) throws Exception {
        try {
            call(new CheckRequest(id, name));
        } catch (ItemFailedException failed) {
            failed.throwCauseIf(Exception.class);
            throw failed;
        }
    }

    /**
     * Checks all.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param name what to check
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> checkAsync(long id, String name) {
        return callAsync(new CheckRequest(id, name), response -> null, Exception.class);
    }

    /**
     * Asks a {@link Store} for {@code reads}.
     *
     * @param id the item's id
     * @return what {@code reads} returned
     */
    public int reads(long id) {
        return call(new ReadsRequest(id)).result();
    }

    /**
     * Asks a {@link Store} for {@code reads}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code reads} returned
     */
    public CompletableFuture<Integer> readsAsync(long id) {
        return callAsync(new ReadsRequest(id), response -> response.result());
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
            StoreClient.this.pool.send(new StoreInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            StoreClient.this.pool.send(new RemoveRequest<Store>(id));
        }

        /**
         * Reads a file.
         *
         * @param id the item's id
         * @param name its name
         */
        public void read(long id, String name) {
            StoreClient.this.pool.send(new ReadRequest(id, name));
        }

        /**
         * Checks all.
         *
         * @param id the item's id
         * @param name what to check
         */
        public void check(long id, String name) {
            StoreClient.this.pool.send(new CheckRequest(id, name));
        }

        /**
         * Asks a {@link Store} for {@code reads}.
         *
         * @param id the item's id
         */
        public void reads(long id) {
            StoreClient.this.pool.send(new ReadsRequest(id));
        }
    }

    private <R> R call(Request<Store, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Store, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(
            Request<Store, R> request,
            ReplyMapper<R, V> mapper,
            Class<?>... declared) {
        return callAsync(request, ReplyMapper.declaring(mapper, declared));
    }
}
