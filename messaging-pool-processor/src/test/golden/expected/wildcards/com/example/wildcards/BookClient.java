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
    void create(Notes.Key id) {
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
    CompletableFuture<Void> createAsync(Notes.Key id) {
        return callAsync(new BookInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    boolean remove(Notes.Key id) {
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
    CompletableFuture<Boolean> removeAsync(Notes.Key id) {
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
     * @param refs given to the item
     * @param held given to the item
     * @return what {@code plain} returned
     */
    Set<? extends Notes.Kind> plain(
            Notes.Key id,
            Set<? extends Notes.Kind> kinds,
            List<? extends Notes.Note> notes,
            Map<String, ? extends Notes.Kind> byName,
            Map<? extends Notes.Kind, ? extends BigDecimal> sums,
            Optional<? extends Long> number,
            List<? extends @Nullable String> texts,
            List<? extends Notes.Shape> shapes,
            List<? extends Notes.Ref<?>> refs,
            Notes.Held held) {
        return call(new PlainRequest(id, kinds, notes, byName, sums, number, texts, shapes, refs, held)).result();
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
     * @param refs given to the item
     * @param held given to the item
     * @return what {@code plain} returned
     */
    CompletableFuture<Set<? extends Notes.Kind>> plainAsync(
            Notes.Key id,
            Set<? extends Notes.Kind> kinds,
            List<? extends Notes.Note> notes,
            Map<String, ? extends Notes.Kind> byName,
            Map<? extends Notes.Kind, ? extends BigDecimal> sums,
            Optional<? extends Long> number,
            List<? extends @Nullable String> texts,
            List<? extends Notes.Shape> shapes,
            List<? extends Notes.Ref<?>> refs,
            Notes.Held held) {
        return callAsync(new PlainRequest(id, kinds, notes, byName, sums, number, texts, shapes, refs, held), response -> response.result());
    }

    /**
     * Asks a {@link Notes.Book} for {@code nested}.
     *
     * @param id the item's id
     * @param notes given to the item
     * @param rows given to the item
     * @param sets given to the item
     * @param some given to the item
     * @param option given to the item
     * @return what {@code nested} returned
     */
    Map<String, ? extends List<? extends Notes.Kind>> nested(
            Notes.Key id,
            Map<String, ? extends List<? extends Notes.Note>> notes,
            List<? extends List<? extends Notes.Note>> rows,
            Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
            Optional<? extends List<? extends Notes.Kind>> some,
            Optional<? extends Optional<? extends Notes.Kind>> option) {
        return call(new NestedRequest(id, notes, rows, sets, some, option)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code nested}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param notes given to the item
     * @param rows given to the item
     * @param sets given to the item
     * @param some given to the item
     * @param option given to the item
     * @return what {@code nested} returned
     */
    CompletableFuture<Map<String, ? extends List<? extends Notes.Kind>>> nestedAsync(
            Notes.Key id,
            Map<String, ? extends List<? extends Notes.Note>> notes,
            List<? extends List<? extends Notes.Note>> rows,
            Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
            Optional<? extends List<? extends Notes.Kind>> some,
            Optional<? extends Optional<? extends Notes.Kind>> option) {
        return callAsync(new NestedRequest(id, notes, rows, sets, some, option), response -> response.result());
    }

    /**
     * Asks a {@link Notes.Book} for {@code exact}.
     *
     * @param id the item's id
     * @param arrays given to the item
     * @param byName given to the item
     * @param set given to the item
     * @param lists given to the item
     * @param maps given to the item
     * @param nullable given to the item
     * @param nullables given to the item
     * @return what {@code exact} returned
     */
    List<? extends int[]> exact(
            Notes.Key id,
            Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> arrays,
            Map<String, ? extends int[]> byName,
            Set<? extends int[]> set,
            Set<List<? extends Notes.Kind>> lists,
            List<Map<String, ? extends Set<? extends Notes.Kind>>> maps,
            List<? extends @Nullable List<? extends Notes.Kind>> nullable,
            Set<? extends @Nullable List<? extends Notes.@Nullable Kind>> nullables) {
        return call(new ExactRequest(id, arrays, byName, set, lists, maps, nullable, nullables)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code exact}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param arrays given to the item
     * @param byName given to the item
     * @param set given to the item
     * @param lists given to the item
     * @param maps given to the item
     * @param nullable given to the item
     * @param nullables given to the item
     * @return what {@code exact} returned
     */
    CompletableFuture<List<? extends int[]>> exactAsync(
            Notes.Key id,
            Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> arrays,
            Map<String, ? extends int[]> byName,
            Set<? extends int[]> set,
            Set<List<? extends Notes.Kind>> lists,
            List<Map<String, ? extends Set<? extends Notes.Kind>>> maps,
            List<? extends @Nullable List<? extends Notes.Kind>> nullable,
            Set<? extends @Nullable List<? extends Notes.@Nullable Kind>> nullables) {
        return callAsync(new ExactRequest(id, arrays, byName, set, lists, maps, nullable, nullables), response -> response.result());
    }

    /**
     * Asks a {@link Notes.Book} for {@code records}.
     *
     * @param id the item's id
     * @param answer given to the item
     * @param answers given to the item
     * @param pages given to the item
     * @param box given to the item
     * @param boxes given to the item
     * @param outcome given to the item
     * @param outcomes given to the item
     * @return what {@code records} returned
     */
    Notes.Answer records(
            Notes.Key id,
            Notes.Answer answer,
            List<? extends Notes.Answer> answers,
            Set<? extends Notes.Pages> pages,
            Notes.Box<Notes.Kind> box,
            List<? extends Notes.Box<List<Notes.Kind>>> boxes,
            Notes.Outcome<Integer> outcome,
            Map<String, ? extends Notes.Outcome<Notes.Note>> outcomes) {
        return call(new RecordsRequest(id, answer, answers, pages, box, boxes, outcome, outcomes)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code records}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param answer given to the item
     * @param answers given to the item
     * @param pages given to the item
     * @param box given to the item
     * @param boxes given to the item
     * @param outcome given to the item
     * @param outcomes given to the item
     * @return what {@code records} returned
     */
    CompletableFuture<Notes.Answer> recordsAsync(
            Notes.Key id,
            Notes.Answer answer,
            List<? extends Notes.Answer> answers,
            Set<? extends Notes.Pages> pages,
            Notes.Box<Notes.Kind> box,
            List<? extends Notes.Box<List<Notes.Kind>>> boxes,
            Notes.Outcome<Integer> outcome,
            Map<String, ? extends Notes.Outcome<Notes.Note>> outcomes) {
        return callAsync(new RecordsRequest(id, answer, answers, pages, box, boxes, outcome, outcomes), response -> response.result());
    }

    /**
     * Asks a {@link Notes.Book} for {@code maybe}.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @return what {@code maybe} returned
     */
    @Nullable List<? extends Notes.Pages> maybe(
            Notes.Key id,
            @Nullable Set<? extends List<? extends Notes.Kind>> kinds) {
        return call(new MaybeRequest(id, kinds)).result();
    }

    /**
     * Asks a {@link Notes.Book} for {@code maybe}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @return what {@code maybe} returned
     */
    CompletableFuture<@Nullable List<? extends Notes.Pages>> maybeAsync(
            Notes.Key id,
            @Nullable Set<? extends List<? extends Notes.Kind>> kinds) {
        return callAsync(new MaybeRequest(id, kinds), response -> response.result());
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
        void create(Notes.Key id) {
            BookClient.this.pool.send(new BookInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        void remove(Notes.Key id) {
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
         * @param refs given to the item
         * @param held given to the item
         */
        void plain(
                Notes.Key id,
                Set<? extends Notes.Kind> kinds,
                List<? extends Notes.Note> notes,
                Map<String, ? extends Notes.Kind> byName,
                Map<? extends Notes.Kind, ? extends BigDecimal> sums,
                Optional<? extends Long> number,
                List<? extends @Nullable String> texts,
                List<? extends Notes.Shape> shapes,
                List<? extends Notes.Ref<?>> refs,
                Notes.Held held) {
            BookClient.this.pool.send(new PlainRequest(id, kinds, notes, byName, sums, number, texts, shapes, refs, held));
        }

        /**
         * Asks a {@link Notes.Book} for {@code nested}.
         *
         * @param id the item's id
         * @param notes given to the item
         * @param rows given to the item
         * @param sets given to the item
         * @param some given to the item
         * @param option given to the item
         */
        void nested(
                Notes.Key id,
                Map<String, ? extends List<? extends Notes.Note>> notes,
                List<? extends List<? extends Notes.Note>> rows,
                Set<? extends Set<? extends List<? extends Notes.Kind>>> sets,
                Optional<? extends List<? extends Notes.Kind>> some,
                Optional<? extends Optional<? extends Notes.Kind>> option) {
            BookClient.this.pool.send(new NestedRequest(id, notes, rows, sets, some, option));
        }

        /**
         * Asks a {@link Notes.Book} for {@code exact}.
         *
         * @param id the item's id
         * @param arrays given to the item
         * @param byName given to the item
         * @param set given to the item
         * @param lists given to the item
         * @param maps given to the item
         * @param nullable given to the item
         * @param nullables given to the item
         */
        void exact(
                Notes.Key id,
                Map<? extends Set<? extends Notes.Kind>, List<? extends int[]>> arrays,
                Map<String, ? extends int[]> byName,
                Set<? extends int[]> set,
                Set<List<? extends Notes.Kind>> lists,
                List<Map<String, ? extends Set<? extends Notes.Kind>>> maps,
                List<? extends @Nullable List<? extends Notes.Kind>> nullable,
                Set<? extends @Nullable List<? extends Notes.@Nullable Kind>> nullables) {
            BookClient.this.pool.send(new ExactRequest(id, arrays, byName, set, lists, maps, nullable, nullables));
        }

        /**
         * Asks a {@link Notes.Book} for {@code records}.
         *
         * @param id the item's id
         * @param answer given to the item
         * @param answers given to the item
         * @param pages given to the item
         * @param box given to the item
         * @param boxes given to the item
         * @param outcome given to the item
         * @param outcomes given to the item
         */
        void records(
                Notes.Key id,
                Notes.Answer answer,
                List<? extends Notes.Answer> answers,
                Set<? extends Notes.Pages> pages,
                Notes.Box<Notes.Kind> box,
                List<? extends Notes.Box<List<Notes.Kind>>> boxes,
                Notes.Outcome<Integer> outcome,
                Map<String, ? extends Notes.Outcome<Notes.Note>> outcomes) {
            BookClient.this.pool.send(new RecordsRequest(id, answer, answers, pages, box, boxes, outcome, outcomes));
        }

        /**
         * Asks a {@link Notes.Book} for {@code maybe}.
         *
         * @param id the item's id
         * @param kinds given to the item
         */
        void maybe(Notes.Key id, @Nullable Set<? extends List<? extends Notes.Kind>> kinds) {
            BookClient.this.pool.send(new MaybeRequest(id, kinds));
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
