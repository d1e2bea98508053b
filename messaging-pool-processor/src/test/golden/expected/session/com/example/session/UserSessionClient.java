package com.example.session;

import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link UserSession}, as methods. Each sends one request to the item with the given id. A method
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
public class UserSessionClient {

    /** Where the requests go. */
    private final ThreadPool<UserSession> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public UserSessionClient(ThreadPool<UserSession> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of UserSessionClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<UserSession> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public UserSessionClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of UserSessionClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new UserSessionClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<UserSession, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<UserSession, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        call(new UserSessionInit(id));
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
        return callAsync(new UserSessionInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return call(new RemoveRequest<UserSession>(id)).existed();
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
        return callAsync(new RemoveRequest<UserSession>(id), response -> response.existed());
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
        return call(new LogActionRequest(id, action)).result();
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
        return callAsync(new LogActionRequest(id, action), response -> response.result());
    }

    /**
     * Asks a {@link UserSession} for {@code getLog}.
     *
     * @param id the item's id
     * @return what {@code getLog} returned
     */
    public List<String> getLog(long id) {
        return call(new ReadLogRequest(id)).result();
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
        return callAsync(new ReadLogRequest(id), response -> response.result());
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
        return call(new MeanRequest(id, first, second, rest)).result();
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
        return callAsync(new MeanRequest(id, first, second, rest), response -> response.result());
    }

    /**
     * Forgets all actions.
     *
     * @param id the item's id
     * @throws IOException as the item throws it
     * @throws InterruptedException as the item throws it
     */
    public void clear(long id) throws IOException, InterruptedException {
        try {
            call(new ClearRequest(id));
        } catch (ItemFailedException failed) {
            failed.throwCauseIf(IOException.class);
            failed.throwCauseIf(InterruptedException.class);
            throw failed;
        }
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
        return callAsync(new ClearRequest(id), response -> null, IOException.class, InterruptedException.class);
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
            UserSessionClient.this.pool.send(new UserSessionInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            UserSessionClient.this.pool.send(new RemoveRequest<UserSession>(id));
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
         */
        public void logAction(long id, String action) {
            UserSessionClient.this.pool.send(new LogActionRequest(id, action));
        }

        /**
         * Asks a {@link UserSession} for {@code getLog}.
         *
         * @param id the item's id
         */
        public void getLog(long id) {
            UserSessionClient.this.pool.send(new ReadLogRequest(id));
        }

        /**
         * Returns the mean of some numbers, and {@code scale}.
         *
         * @param id the item's id
         * @param first given to the item
         * @param second given to the item
         * @param rest given to the item
         */
        public void mean(long id, double first, double second, int[] rest) {
            UserSessionClient.this.pool.send(new MeanRequest(id, first, second, rest));
        }

        /**
         * Forgets all actions.
         *
         * @param id the item's id
         */
        public void clear(long id) {
            UserSessionClient.this.pool.send(new ClearRequest(id));
        }
    }

    private <R> R call(Request<UserSession, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<UserSession, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(
            Request<UserSession, R> request,
            ReplyMapper<R, V> mapper,
            Class<?>... declared) {
        return callAsync(request, ReplyMapper.declaring(mapper, declared));
    }
}
