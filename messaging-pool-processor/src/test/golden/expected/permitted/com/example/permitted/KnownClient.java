package com.example.permitted;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
        this.pool = Objects.requireNonNull(pool, "The pool of KnownClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Terms.Known> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    KnownClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of KnownClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new KnownClient(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Terms.Known, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Terms.Known, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(long id) {
        call(new KnownInit(id));
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
        return callAsync(new KnownInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(long id) {
        return call(new RemoveRequest<Terms.Known>(id)).existed();
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
        return callAsync(new RemoveRequest<Terms.Known>(id), response -> response.existed());
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
        return call(new TermsRequest(id, number, text, map, list)).result();
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
        return callAsync(new TermsRequest(id, number, text, map, list), response -> response.result());
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
        call(new EithersRequest(id, one, same, lists));
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
        return callAsync(new EithersRequest(id, one, same, lists), response -> null);
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
        call(new BoundsRequest(id, text, state, none));
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
        return callAsync(new BoundsRequest(id, text, state, none), response -> null);
    }

    /**
     * Asks a {@link Terms.Known} for {@code sorted}.
     *
     * @param id the item's id
     * @param text given to the item
     * @param comparableAsAnotherType given to the item
     */
    void sorted(long id, Terms.Sorting<String> text, Terms.Sorting<LocalDate> comparableAsAnotherType) {
        call(new SortedRequest(id, text, comparableAsAnotherType));
    }

    /**
     * Asks a {@link Terms.Known} for {@code sorted}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param text given to the item
     * @param comparableAsAnotherType given to the item
     * @return completed once the item has done it
     */
    CompletableFuture<Void> sortedAsync(
            long id,
            Terms.Sorting<String> text,
            Terms.Sorting<LocalDate> comparableAsAnotherType) {
        return callAsync(new SortedRequest(id, text, comparableAsAnotherType), response -> null);
    }

    /**
     * Asks a {@link Terms.Known} for {@code wildcards}.
     *
     * @param id the item's id
     * @param bound given to the item
     * @param boxes given to the item
     * @param within given to the item
     * @return what {@code wildcards} returned
     */
    Map<Terms.Bound<?>, Terms.Box<?, String>> wildcards(
            long id,
            Terms.Bound<?> bound,
            List<Terms.Box<?, ?>> boxes,
            Optional<List<Terms.Box<? extends Integer, ? super String>>> within) {
        return call(new WildcardsRequest(id, bound, boxes, within)).result();
    }

    /**
     * Asks a {@link Terms.Known} for {@code wildcards}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param bound given to the item
     * @param boxes given to the item
     * @param within given to the item
     * @return what {@code wildcards} returned
     */
    CompletableFuture<Map<Terms.Bound<?>, Terms.Box<?, String>>> wildcardsAsync(
            long id,
            Terms.Bound<?> bound,
            List<Terms.Box<?, ?>> boxes,
            Optional<List<Terms.Box<? extends Integer, ? super String>>> within) {
        return callAsync(new WildcardsRequest(id, bound, boxes, within), response -> response.result());
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
            KnownClient.this.pool.send(new KnownInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(long id) {
            KnownClient.this.pool.send(new RemoveRequest<Terms.Known>(id));
        }

        /**
         * Asks a {@link Terms.Known} for {@code terms}.
         *
         * @param id the item's id
         * @param number given to the item
         * @param text given to the item
         * @param map given to the item
         * @param list given to the item
         */
        void terms(
                long id,
                Terms.Term<Integer> number,
                Terms.Term<String> text,
                Terms.Both<Map<String, Integer>> map,
                Terms.Term<List<Integer>> list) {
            KnownClient.this.pool.send(new TermsRequest(id, number, text, map, list));
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
            KnownClient.this.pool.send(new EithersRequest(id, one, same, lists));
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
            KnownClient.this.pool.send(new BoundsRequest(id, text, state, none));
        }

        /**
         * Asks a {@link Terms.Known} for {@code sorted}.
         *
         * @param id the item's id
         * @param text given to the item
         * @param comparableAsAnotherType given to the item
         */
        void sorted(long id, Terms.Sorting<String> text, Terms.Sorting<LocalDate> comparableAsAnotherType) {
            KnownClient.this.pool.send(new SortedRequest(id, text, comparableAsAnotherType));
        }

        /**
         * Asks a {@link Terms.Known} for {@code wildcards}.
         *
         * @param id the item's id
         * @param bound given to the item
         * @param boxes given to the item
         * @param within given to the item
         */
        void wildcards(
                long id,
                Terms.Bound<?> bound,
                List<Terms.Box<?, ?>> boxes,
                Optional<List<Terms.Box<? extends Integer, ? super String>>> within) {
            KnownClient.this.pool.send(new WildcardsRequest(id, bound, boxes, within));
        }
    }

    private <R> R call(Request<Terms.Known, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Terms.Known, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
