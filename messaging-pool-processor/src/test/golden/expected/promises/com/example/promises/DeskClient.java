package com.example.promises;

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
 * The messages of {@link Desk}, as methods. Each sends one request to the item with the given id. A method
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
class DeskClient {

    /** Where the requests go. */
    private final ThreadPool<Desk> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    DeskClient(ThreadPool<Desk> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of DeskClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Desk> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    DeskClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of DeskClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new DeskClient(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Desk, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Desk, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new DeskInit(id));
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
        return callAsync(new DeskInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Desk>(id)).existed();
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
        return callAsync(new RemoveRequest<Desk>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Desk} for {@code ask}.
     *
     * @param id the item's id
     * @param name given to the item
     * @param lines given to the item
     * @param shape given to the item
     * @return what {@code ask} returned
     * @throws Desk.Refused as the item throws it
     */
    Desk.Level ask(long id, Desk.Name name, Desk.Lines lines, Desk.Shape shape) throws Desk.Refused {
        try {
            return call(new AskRequest(id, name, lines, shape)).result();
        } catch (ItemFailedException failed) {
            failed.throwCauseIf(Desk.Refused.class);
            throw failed;
        }
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
        return callAsync(new AskRequest(id, name, lines, shape), response -> response.result(), Desk.Refused.class);
    }

    /**
     * Asks a {@link Desk} for {@code turn}.
     *
     * @param id the item's id
     * @param page given to the item
     * @return what {@code turn} returned
     */
    Desk.Note turn(long id, Desk.Page page) {
        return call(new TurnRequest(id, page)).result();
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
        return callAsync(new TurnRequest(id, page), response -> response.result());
    }

    /**
     * Returns the messages as methods that send and do not wait for a reply: see {@link ThreadPool#send}.
     *
     * @return the methods
     */
    OneWay send() {
        return new OneWay();
    }

    /** The messages as methods that do not wait for a reply; what a request fails with is logged. */
    final class OneWay {

        /** The client does it. */
        private OneWay() {}

        /**
         * Creates an item.
         *
         * @param id the item's id
         */
        void create(long id) {
            DeskClient.this.pool.send(new DeskInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            DeskClient.this.pool.send(new RemoveRequest<Desk>(id));
        }

        /**
         * Asks a {@link Desk} for {@code ask}.
         *
         * @param id the item's id
         * @param name given to the item
         * @param lines given to the item
         * @param shape given to the item
         */
        void ask(long id, Desk.Name name, Desk.Lines lines, Desk.Shape shape) {
            DeskClient.this.pool.send(new AskRequest(id, name, lines, shape));
        }

        /**
         * Asks a {@link Desk} for {@code turn}.
         *
         * @param id the item's id
         * @param page given to the item
         */
        void turn(long id, Desk.Page page) {
            DeskClient.this.pool.send(new TurnRequest(id, page));
        }
    }

    private <R> R call(Request<Desk, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Desk, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(
            Request<Desk, R> request,
            ReplyMapper<R, V> mapper,
            Class<?>... declared) {
        return callAsync(request, ReplyMapper.declaring(mapper, declared));
    }
}
