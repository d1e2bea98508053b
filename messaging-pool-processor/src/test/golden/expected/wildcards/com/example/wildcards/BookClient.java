package com.example.wildcards;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The messages of {@link Notes.Book}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
class BookClient {

    /** Where the requests go. */
    private final ThreadPool<Notes.Book> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    BookClient(ThreadPool<Notes.Book> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of BookClient is null");
    }

    /** {@return the pool} */
    ThreadPool<Notes.Book> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    BookClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of BookClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new BookClient(pool) {

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
    <R> List<R> sendAndReceive(List<? extends Request<Notes.Book, ? extends R>> requests) {
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
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Notes.Book, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    void create(Notes.Shelf<? extends Notes.Kind> id) {
        call(new BookInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    CompletableFuture<Void> createAsync(Notes.Shelf<? extends Notes.Kind> id) {
        return callAsync(new BookInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(Notes.Shelf<? extends Notes.Kind> id) {
        return call(new RemoveRequest<Notes.Book>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    CompletableFuture<Boolean> removeAsync(Notes.Shelf<? extends Notes.Kind> id) {
        return callAsync(new RemoveRequest<Notes.Book>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Notes.Book} for {@code plain}.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @param notes given to the item
     * @param byName given to the item
     * @param sums given to the item
     * @param number given to the item
     * @param texts given to the item
     * @param shapes given to the item
     * @return what {@code plain} returned
     */
    Set<? extends Notes.Kind> plain(
            Notes.Shelf<? extends Notes.Kind> id,
            Set<? extends Notes.Kind> kinds,
            List<? extends Notes.Note> notes,
            Map<String, ? extends Notes.Kind> byName,
            Map<? extends Notes.Kind, ? extends BigDecimal> sums,
            Optional<? extends Long> number,
            List<? extends @Nullable String> texts,
            List<? extends Notes.Shape> shapes) {
        return call(new PlainRequest(id, kinds, notes, byName, sums, number, texts, shapes)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code plain}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @param notes given to the item
     * @param byName given to the item
     * @param sums given to the item
     * @param number given to the item
     * @param texts given to the item
     * @param shapes given to the item
     * @return what {@code plain} returned
     */
    CompletableFuture<Set<? extends Notes.Kind>> plainAsync(
            Notes.Shelf<? extends Notes.Kind> id,
            Set<? extends Notes.Kind> kinds,
            List<? extends Notes.Note> notes,
            Map<String, ? extends Notes.Kind> byName,
            Map<? extends Notes.Kind, ? extends BigDecimal> sums,
            Optional<? extends Long> number,
            List<? extends @Nullable String> texts,
            List<? extends Notes.Shape> shapes) {
        return callAsync(new PlainRequest(id, kinds, notes, byName, sums, number, texts, shapes), response -> response.result());
    }

    /**
     * Asks a {@link Notes.Book} for {@code nested}.
     *
     * @param id the item's id
     * @param lists given to the item
     * @param rows given to the item
     * @param sets given to the item
     * @param some given to the item
     * @param exact given to the item
     * @param arrays given to the item
     * @param pages given to the item
     * @return what {@code nested} returned
     */
    Map<String, ? extends List<? extends Notes.Kind>> nested(
            Notes.Shelf<? extends Notes.Kind> id,
            Map<String, ? extends List<? extends Notes.Kind>> lists,
            List<? extends List<? extends Notes.Note>> rows,
            Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
            Optional<? extends List<? extends Notes.Kind>> some,
            Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> exact,
            Map<String, ? extends int[]> arrays,
            List<? extends Notes.Pages> pages) {
        return call(new NestedRequest(id, lists, rows, sets, some, exact, arrays, pages)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code nested}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param lists given to the item
     * @param rows given to the item
     * @param sets given to the item
     * @param some given to the item
     * @param exact given to the item
     * @param arrays given to the item
     * @param pages given to the item
     * @return what {@code nested} returned
     */
    CompletableFuture<Map<String, ? extends List<? extends Notes.Kind>>> nestedAsync(
            Notes.Shelf<? extends Notes.Kind> id,
            Map<String, ? extends List<? extends Notes.Kind>> lists,
            List<? extends List<? extends Notes.Note>> rows,
            Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
            Optional<? extends List<? extends Notes.Kind>> some,
            Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> exact,
            Map<String, ? extends int[]> arrays,
            List<? extends Notes.Pages> pages) {
        return callAsync(new NestedRequest(id, lists, rows, sets, some, exact, arrays, pages), response -> response.result());
    }

    /**
     * Asks a {@link Notes.Book} for {@code answers}.
     *
     * @param id the item's id
     * @param answer given to the item
     * @param answers given to the item
     * @param pages given to the item
     * @return what {@code answers} returned
     */
    Notes.Answer answers(
            Notes.Shelf<? extends Notes.Kind> id,
            Notes.Answer answer,
            List<? extends Notes.Answer> answers,
            Set<? extends Notes.Pages> pages) {
        return call(new AnswersRequest(id, answer, answers, pages)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code answers}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param answer given to the item
     * @param answers given to the item
     * @param pages given to the item
     * @return what {@code answers} returned
     */
    CompletableFuture<Notes.Answer> answersAsync(
            Notes.Shelf<? extends Notes.Kind> id,
            Notes.Answer answer,
            List<? extends Notes.Answer> answers,
            Set<? extends Notes.Pages> pages) {
        return callAsync(new AnswersRequest(id, answer, answers, pages), response -> response.result());
    }

    /**
     * Asks a {@link Notes.Book} for {@code generic}.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @param boxes given to the item
     * @param sorted given to the item
     * @param exact given to the item
     * @param lists given to the item
     * @param shapes given to the item
     * @param notes given to the item
     * @return what {@code generic} returned
     */
    Notes.Box<? extends List<? extends Notes.Kind>> generic(
            Notes.Shelf<? extends Notes.Kind> id,
            Notes.Box<? extends Notes.Kind> kinds,
            List<? extends Notes.Box<? extends Set<? extends Notes.Kind>>> boxes,
            Notes.Sorted<? extends Notes.Kind, ? extends List<Notes.Kind>> sorted,
            Notes.Outcome<? extends Notes.Kind> exact,
            Notes.Outcome<? extends List<? extends Notes.Kind>> lists,
            Notes.Outcome<? extends Notes.Shape> shapes,
            Set<? extends Notes.Outcome<? extends Notes.Note>> notes) {
        return call(new GenericRequest(id, kinds, boxes, sorted, exact, lists, shapes, notes)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code generic}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @param boxes given to the item
     * @param sorted given to the item
     * @param exact given to the item
     * @param lists given to the item
     * @param shapes given to the item
     * @param notes given to the item
     * @return what {@code generic} returned
     */
    CompletableFuture<Notes.Box<? extends List<? extends Notes.Kind>>> genericAsync(
            Notes.Shelf<? extends Notes.Kind> id,
            Notes.Box<? extends Notes.Kind> kinds,
            List<? extends Notes.Box<? extends Set<? extends Notes.Kind>>> boxes,
            Notes.Sorted<? extends Notes.Kind, ? extends List<Notes.Kind>> sorted,
            Notes.Outcome<? extends Notes.Kind> exact,
            Notes.Outcome<? extends List<? extends Notes.Kind>> lists,
            Notes.Outcome<? extends Notes.Shape> shapes,
            Set<? extends Notes.Outcome<? extends Notes.Note>> notes) {
        return callAsync(new GenericRequest(id, kinds, boxes, sorted, exact, lists, shapes, notes), response -> response.result());
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
        void create(Notes.Shelf<? extends Notes.Kind> id) {
            BookClient.this.pool.send(new BookInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(Notes.Shelf<? extends Notes.Kind> id) {
            BookClient.this.pool.send(new RemoveRequest<Notes.Book>(id));
        }

        /**
         * Asks a {@link Notes.Book} for {@code plain}.
         *
         * @param id the item's id
         * @param kinds given to the item
         * @param notes given to the item
         * @param byName given to the item
         * @param sums given to the item
         * @param number given to the item
         * @param texts given to the item
         * @param shapes given to the item
         */
        void plain(
                Notes.Shelf<? extends Notes.Kind> id,
                Set<? extends Notes.Kind> kinds,
                List<? extends Notes.Note> notes,
                Map<String, ? extends Notes.Kind> byName,
                Map<? extends Notes.Kind, ? extends BigDecimal> sums,
                Optional<? extends Long> number,
                List<? extends @Nullable String> texts,
                List<? extends Notes.Shape> shapes) {
            BookClient.this.pool.send(new PlainRequest(id, kinds, notes, byName, sums, number, texts, shapes));
        }

        /**
         * Asks a {@link Notes.Book} for {@code nested}.
         *
         * @param id the item's id
         * @param lists given to the item
         * @param rows given to the item
         * @param sets given to the item
         * @param some given to the item
         * @param exact given to the item
         * @param arrays given to the item
         * @param pages given to the item
         */
        void nested(
                Notes.Shelf<? extends Notes.Kind> id,
                Map<String, ? extends List<? extends Notes.Kind>> lists,
                List<? extends List<? extends Notes.Note>> rows,
                Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
                Optional<? extends List<? extends Notes.Kind>> some,
                Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> exact,
                Map<String, ? extends int[]> arrays,
                List<? extends Notes.Pages> pages) {
            BookClient.this.pool.send(new NestedRequest(id, lists, rows, sets, some, exact, arrays, pages));
        }

        /**
         * Asks a {@link Notes.Book} for {@code answers}.
         *
         * @param id the item's id
         * @param answer given to the item
         * @param answers given to the item
         * @param pages given to the item
         */
        void answers(
                Notes.Shelf<? extends Notes.Kind> id,
                Notes.Answer answer,
                List<? extends Notes.Answer> answers,
                Set<? extends Notes.Pages> pages) {
            BookClient.this.pool.send(new AnswersRequest(id, answer, answers, pages));
        }

        /**
         * Asks a {@link Notes.Book} for {@code generic}.
         *
         * @param id the item's id
         * @param kinds given to the item
         * @param boxes given to the item
         * @param sorted given to the item
         * @param exact given to the item
         * @param lists given to the item
         * @param shapes given to the item
         * @param notes given to the item
         */
        void generic(
                Notes.Shelf<? extends Notes.Kind> id,
                Notes.Box<? extends Notes.Kind> kinds,
                List<? extends Notes.Box<? extends Set<? extends Notes.Kind>>> boxes,
                Notes.Sorted<? extends Notes.Kind, ? extends List<Notes.Kind>> sorted,
                Notes.Outcome<? extends Notes.Kind> exact,
                Notes.Outcome<? extends List<? extends Notes.Kind>> lists,
                Notes.Outcome<? extends Notes.Shape> shapes,
                Set<? extends Notes.Outcome<? extends Notes.Note>> notes) {
            BookClient.this.pool.send(new GenericRequest(id, kinds, boxes, sorted, exact, lists, shapes, notes));
        }
    }

    private <R> R call(Request<Notes.Book, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Notes.Book, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
