package com.example.ways;

import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The messages of {@link OneWay}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>The checked exceptions that a method of the item declares are thrown as they are, and its future fails with
 * them.
 *
 * <p>Safe for use by many threads.
 *
 * @param <R> as in {@link OneWay}
 * @param <E> as in {@link OneWay}
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing", "unchecked"})
public class OneWayClient<R, E extends Exception> {

    /** Where the requests go. */
    private final ThreadPool<OneWay<R, E>> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public OneWayClient(ThreadPool<OneWay<R, E>> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of OneWayClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<OneWay<R, E>> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public OneWayClient<R, E> within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of OneWayClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new OneWayClient<R, E>(pool) {

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
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(List<String> id) {
        call(new OneWayInit<>(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(List<String> id) {
        return callAsync(new OneWayInit<>(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(List<String> id) {
        return call(new RemoveRequest<OneWay<R, E>>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(List<String> id) {
        return callAsync(new RemoveRequest<OneWay<R, E>>(id), response -> response.existed());
    }

    /**
     * Asks a {@link OneWay} for {@code sendAndReceive}.
     *
     * @param id the item's id
     * @return what {@code sendAndReceive} returned
     */
    public int sendAndReceive(List<String> id) {
        return call(new StreetSendAndReceiveRequest<>(id)).result();
    }

    /**
     * Asks a {@link OneWay} for {@code sendAndReceive}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code sendAndReceive} returned
     */
    public CompletableFuture<Integer> sendAndReceiveAsync(List<String> id) {
        return callAsync(new StreetSendAndReceiveRequest<>(id), response -> response.result());
    }

    /**
     * Asks a {@link OneWay} for {@code sendAndStream}.
     *
     * @param id the item's id
     * @return what {@code sendAndStream} returned
     * @throws E as the item throws it
     */
    public int sendAndStream(List<String> id) throws E {
        try {
            return call(new StreetSendAndStreamRequest<>(id)).result();
        } catch (ItemFailedException failed) {
            failed.throwCauseIf((Class<E>) (Class<?>) Exception.class);
            throw failed;
        }
    }

    /**
     * Asks a {@link OneWay} for {@code sendAndStream}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code sendAndStream} returned
     */
    public CompletableFuture<Integer> sendAndStreamAsync(List<String> id) {
        return callAsync(new StreetSendAndStreamRequest<>(id), response -> response.result(), Exception.class);
    }

    /**
     * Asks a {@link OneWay} for {@code drive}.
     *
     * @param id the item's id
     * @param by given to the item
     * @return what {@code drive} returned
     */
    public R drive(List<String> id, R by) {
        return call(new StreetDriveRequest<>(id, by)).result();
    }

    /**
     * Asks a {@link OneWay} for {@code drive}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param by given to the item
     * @return what {@code drive} returned
     */
    public CompletableFuture<R> driveAsync(List<String> id, R by) {
        return callAsync(new StreetDriveRequest<>(id, by), response -> response.result());
    }

    /**
     * Returns the messages as methods that send and do not wait for a reply: see {@link ThreadPool#send}.
     *
     * @return the methods
     */
    public OneWay_ send() {
        return new OneWay_();
    }

    /** The messages as methods that do not wait for a reply; what a request fails with is logged. */
    public final class OneWay_ {

        /** The client does it. */
        private OneWay_() {}

        /**
         * Creates an item.
         *
         * @param id the item's id
         */
        public void create(List<String> id) {
            OneWayClient.this.pool.send(new OneWayInit<>(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(List<String> id) {
            OneWayClient.this.pool.send(new RemoveRequest<OneWay<R, E>>(id));
        }

        /**
         * Asks a {@link OneWay} for {@code sendAndReceive}.
         *
         * @param id the item's id
         */
        public void sendAndReceive(List<String> id) {
            OneWayClient.this.pool.send(new StreetSendAndReceiveRequest<>(id));
        }

        /**
         * Asks a {@link OneWay} for {@code sendAndStream}.
         *
         * @param id the item's id
         */
        public void sendAndStream(List<String> id) {
            OneWayClient.this.pool.send(new StreetSendAndStreamRequest<>(id));
        }

        /**
         * Asks a {@link OneWay} for {@code drive}.
         *
         * @param id the item's id
         * @param by given to the item
         */
        public void drive(List<String> id, R by) {
            OneWayClient.this.pool.send(new StreetDriveRequest<>(id, by));
        }
    }

    private <R_> R_ call(Request<OneWay<R, E>, R_> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R_, V> CompletableFuture<V> callAsync(Request<OneWay<R, E>, R_> request, ReplyMapper<R_, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }

    private <R_, V> CompletableFuture<V> callAsync(
            Request<OneWay<R, E>, R_> request,
            ReplyMapper<R_, V> mapper,
            Class<?>... declared) {
        return callAsync(request, ReplyMapper.declaring(mapper, declared));
    }
}
