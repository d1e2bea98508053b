package com.example.ways;

import io.github.messagingpool.ItemFailedException;
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
 * The messages of {@link Alarm}, as methods. Each sends one request to the item with the given id. A method
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
public class AlarmClient {

    /** Where the requests go. */
    private final ThreadPool<Alarm> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public AlarmClient(ThreadPool<Alarm> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of AlarmClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Alarm> pool() {
        return pool;
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
    public <R> List<R> sendAndReceive(List<? extends Request<Alarm, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Alarm, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(Duration id) {
        call(new AlarmInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(Duration id) {
        return callAsync(new AlarmInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(Duration id) {
        return call(new RemoveRequest<Alarm>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(Duration id) {
        return callAsync(new RemoveRequest<Alarm>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Alarm} for {@code within}.
     *
     * @param id the item's id
     * @return what {@code within} returned
     */
    public int within(Duration id) {
        return call(new WithinRequest(id)).result();
    }

    /**
     * Asks a {@link Alarm} for {@code within}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code within} returned
     */
    public CompletableFuture<Integer> withinAsync(Duration id) {
        return callAsync(new WithinRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Alarm} for {@code within}.
     *
     * @param id the item's id
     * @param failed given to the item
     * @return what {@code within} returned
     * @throws InterruptedException as the item throws it
     */
    public int within(Duration id, int failed) throws InterruptedException {
        try {
            return call(new WithinNumberRequest(id, failed)).result();
        } catch (ItemFailedException failed_) {
            failed_.throwCauseIf(InterruptedException.class);
            throw failed_;
        }
    }

    /**
     * Asks a {@link Alarm} for {@code within}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param failed given to the item
     * @return what {@code within} returned
     */
    public CompletableFuture<Integer> withinAsync(Duration id, int failed) {
        return callAsync(new WithinNumberRequest(id, failed), response -> response.result(), InterruptedException.class);
    }

    /**
     * Asks a {@link Alarm} for {@code send}.
     *
     * @param id the item's id
     * @param pool given to the item
     * @param timeout given to the item
     * @return what {@code send} returned
     */
    public int send(Duration id, String pool, String timeout) {
        return call(new SendsRequest(id, pool, timeout)).result();
    }

    /**
     * Asks a {@link Alarm} for {@code send}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param pool given to the item
     * @param timeout given to the item
     * @return what {@code send} returned
     */
    public CompletableFuture<Integer> sendAsync(Duration id, String pool, String timeout) {
        return callAsync(new SendsRequest(id, pool, timeout), response -> response.result());
    }

    /**
     * Has a time-out, and creates nothing.
     *
     * @param id the item's id
     * @param Duration called as the type
     * @param OWN_TIMEOUT called as the constant
     */
    public void limited(Duration id, int Duration, int[] OWN_TIMEOUT) {
        call(new LimitedRequest(id, Duration, OWN_TIMEOUT));
    }

    /**
     * Has a time-out, and creates nothing.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param Duration called as the type
     * @param OWN_TIMEOUT called as the constant
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> limitedAsync(Duration id, int Duration, int[] OWN_TIMEOUT) {
        return callAsync(new LimitedRequest(id, Duration, OWN_TIMEOUT), response -> null);
    }

    /**
     * Asks a {@link Alarm} for {@code timeout}.
     *
     * @param id the item's id
     * @return what {@code timeout} returned
     */
    public int timeout(Duration id) {
        return call(new TimeoutRequest(id)).result();
    }

    /**
     * Asks a {@link Alarm} for {@code timeout}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code timeout} returned
     */
    public CompletableFuture<Integer> timeoutAsync(Duration id) {
        return callAsync(new TimeoutRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Alarm} for {@code call}.
     *
     * @param id the item's id
     * @return what {@code call} returned
     */
    public int call(Duration id) {
        return call(new CallRequest(id)).result();
    }

    /**
     * Asks a {@link Alarm} for {@code call}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code call} returned
     */
    public CompletableFuture<Integer> callAsync(Duration id) {
        return callAsync(new CallRequest(id), response -> response.result());
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
        public void create(Duration id) {
            AlarmClient.this.pool.send(new AlarmInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(Duration id) {
            AlarmClient.this.pool.send(new RemoveRequest<Alarm>(id));
        }

        /**
         * Asks a {@link Alarm} for {@code within}.
         *
         * @param id the item's id
         */
        public void within(Duration id) {
            AlarmClient.this.pool.send(new WithinRequest(id));
        }

        /**
         * Asks a {@link Alarm} for {@code within}.
         *
         * @param id the item's id
         * @param failed given to the item
         */
        public void within(Duration id, int failed) {
            AlarmClient.this.pool.send(new WithinNumberRequest(id, failed));
        }

        /**
         * Asks a {@link Alarm} for {@code send}.
         *
         * @param id the item's id
         * @param pool given to the item
         * @param timeout given to the item
         */
        public void send(Duration id, String pool, String timeout) {
            AlarmClient.this.pool.send(new SendsRequest(id, pool, timeout));
        }

        /**
         * Has a time-out, and creates nothing.
         *
         * @param id the item's id
         * @param Duration called as the type
         * @param OWN_TIMEOUT called as the constant
         */
        public void limited(Duration id, int Duration, int[] OWN_TIMEOUT) {
            AlarmClient.this.pool.send(new LimitedRequest(id, Duration, OWN_TIMEOUT));
        }

        /**
         * Asks a {@link Alarm} for {@code timeout}.
         *
         * @param id the item's id
         */
        public void timeout(Duration id) {
            AlarmClient.this.pool.send(new TimeoutRequest(id));
        }

        /**
         * Asks a {@link Alarm} for {@code call}.
         *
         * @param id the item's id
         */
        public void call(Duration id) {
            AlarmClient.this.pool.send(new CallRequest(id));
        }
    }

    private <R> R call(Request<Alarm, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Alarm, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(
            Request<Alarm, R> request,
            ReplyMapper<R, V> mapper,
            Class<?>... declared) {
        return callAsync(request, ReplyMapper.declaring(mapper, declared));
    }
}
