package com.example.copies;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.time.Instant;
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
 * The messages of {@link Ledger}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class LedgerClient {

    /** Where the requests go. */
    private final ThreadPool<Ledger> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public LedgerClient(ThreadPool<Ledger> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of LedgerClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Ledger> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public LedgerClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of LedgerClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new LedgerClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Ledger, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Ledger, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(long id) {
        call(new LedgerInit(id));
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
        return callAsync(new LedgerInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(long id) {
        return call(new RemoveRequest<Ledger>(id)).existed();
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
        return callAsync(new RemoveRequest<Ledger>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Ledger} for {@code simple}.
     *
     * @param id the item's id
     * @param value given to the item
     * @param numbers given to the item
     * @param times given to the item
     * @param note given to the item
     * @return what {@code simple} returned
     */
    public List<String> simple(
            long id,
            List<String> value,
            Set<Integer> numbers,
            Map<String, Instant> times,
            Optional<String> note) {
        return call(new SimpleRequest(id, value, numbers, times, note)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code simple}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param value given to the item
     * @param numbers given to the item
     * @param times given to the item
     * @param note given to the item
     * @return what {@code simple} returned
     */
    public CompletableFuture<List<String>> simpleAsync(
            long id,
            List<String> value,
            Set<Integer> numbers,
            Map<String, Instant> times,
            Optional<String> note) {
        return callAsync(new SimpleRequest(id, value, numbers, times, note), response -> response.result());
    }

    /**
     * Asks a {@link Ledger} for {@code nested}.
     *
     * @param id the item's id
     * @param rows given to the item
     * @param sets given to the item
     * @param maps given to the item
     * @return what {@code nested} returned
     */
    public Map<String, List<List<Integer>>> nested(
            long id,
            List<List<String>> rows,
            Set<List<String>> sets,
            Map<String, Map<Ledger.Kind, List<Long>>> maps) {
        return call(new NestedRequest(id, rows, sets, maps)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code nested}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param rows given to the item
     * @param sets given to the item
     * @param maps given to the item
     * @return what {@code nested} returned
     */
    public CompletableFuture<Map<String, List<List<Integer>>>> nestedAsync(
            long id,
            List<List<String>> rows,
            Set<List<String>> sets,
            Map<String, Map<Ledger.Kind, List<Long>>> maps) {
        return callAsync(new NestedRequest(id, rows, sets, maps), response -> response.result());
    }

    /**
     * Asks a {@link Ledger} for {@code arrays}.
     *
     * @param id the item's id
     * @param numbers given to the item
     * @param weights given to the item
     * @param blobs given to the item
     * @param some given to the item
     * @param factor given to the item
     * @return what {@code arrays} returned
     */
    public int[] arrays(
            long id,
            int[] numbers,
            double @Nullable [] weights,
            List<byte[]> blobs,
            Optional<long[]> some,
            double factor) {
        return call(new ArraysRequest(id, numbers, weights, blobs, some, factor)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code arrays}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param numbers given to the item
     * @param weights given to the item
     * @param blobs given to the item
     * @param some given to the item
     * @param factor given to the item
     * @return what {@code arrays} returned
     */
    public CompletableFuture<int[]> arraysAsync(
            long id,
            int[] numbers,
            double @Nullable [] weights,
            List<byte[]> blobs,
            Optional<long[]> some,
            double factor) {
        return callAsync(new ArraysRequest(id, numbers, weights, blobs, some, factor), response -> response.result());
    }

    /**
     * Asks a {@link Ledger} for {@code untouched}.
     *
     * @param id the item's id
     * @param entry given to the item
     * @param shared given to the item
     * @param promised given to the item
     * @param asItIs given to the item
     * @return what {@code untouched} returned
     */
    public Ledger.Entry untouched(
            long id,
            Ledger.Entry entry,
            Ledger.Shared shared,
            StringBuilder promised,
            List<String> asItIs) {
        return call(new UntouchedRequest(id, entry, shared, promised, asItIs)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code untouched}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param entry given to the item
     * @param shared given to the item
     * @param promised given to the item
     * @param asItIs given to the item
     * @return what {@code untouched} returned
     */
    public CompletableFuture<Ledger.Entry> untouchedAsync(
            long id,
            Ledger.Entry entry,
            Ledger.Shared shared,
            StringBuilder promised,
            List<String> asItIs) {
        return callAsync(new UntouchedRequest(id, entry, shared, promised, asItIs), response -> response.result());
    }

    /**
     * Asks a {@link Ledger} for {@code records}.
     *
     * @param id the item's id
     * @param page given to the item
     * @param pages given to the item
     * @param last given to the item
     * @return what {@code records} returned
     */
    public Ledger.Page records(long id, Ledger.Page page, List<Ledger.Page> pages, Ledger.@Nullable Page last) {
        return call(new RecordsRequest(id, page, pages, last)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code records}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param page given to the item
     * @param pages given to the item
     * @param last given to the item
     * @return what {@code records} returned
     */
    public CompletableFuture<Ledger.Page> recordsAsync(
            long id,
            Ledger.Page page,
            List<Ledger.Page> pages,
            Ledger.@Nullable Page last) {
        return callAsync(new RecordsRequest(id, page, pages, last), response -> response.result());
    }

    /**
     * Asks a {@link Ledger} for {@code sealed}.
     *
     * @param id the item's id
     * @param change given to the item
     * @param tree given to the item
     * @param outcome given to the item
     * @param plain given to the item
     * @return what {@code sealed} returned
     */
    public Ledger.Change sealed(
            long id,
            Ledger.Change change,
            Ledger.Tree<String> tree,
            Ledger.Outcome<List<String>> outcome,
            Ledger.Outcome<String> plain) {
        return call(new SealedRequest(id, change, tree, outcome, plain)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code sealed}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param change given to the item
     * @param tree given to the item
     * @param outcome given to the item
     * @param plain given to the item
     * @return what {@code sealed} returned
     */
    public CompletableFuture<Ledger.Change> sealedAsync(
            long id,
            Ledger.Change change,
            Ledger.Tree<String> tree,
            Ledger.Outcome<List<String>> outcome,
            Ledger.Outcome<String> plain) {
        return callAsync(new SealedRequest(id, change, tree, outcome, plain), response -> response.result());
    }

    /**
     * Asks a {@link Ledger} for {@code nullable}.
     *
     * @param id the item's id
     * @param name given to the item
     * @param names given to the item
     * @param number given to the item
     * @return what {@code nullable} returned
     */
    public @Nullable List<@Nullable String> nullable(
            long id,
            @Nullable String name,
            @Nullable List<String> names,
            @Nullable Integer number) {
        return call(new NullableRequest(id, name, names, number)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code nullable}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param name given to the item
     * @param names given to the item
     * @param number given to the item
     * @return what {@code nullable} returned
     */
    public CompletableFuture<@Nullable List<@Nullable String>> nullableAsync(
            long id,
            @Nullable String name,
            @Nullable List<String> names,
            @Nullable Integer number) {
        return callAsync(new NullableRequest(id, name, names, number), response -> response.result());
    }

    /**
     * Asks a {@link Ledger} for {@code promised}.
     *
     * @param id the item's id
     * @return what {@code promised} returned
     */
    public StringBuilder promised(long id) {
        return call(new PromisedRequest(id)).result();
    }

    /**
     * Asks a {@link Ledger} for {@code promised}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code promised} returned
     */
    public CompletableFuture<StringBuilder> promisedAsync(long id) {
        return callAsync(new PromisedRequest(id), response -> response.result());
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
            LedgerClient.this.pool.send(new LedgerInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(long id) {
            LedgerClient.this.pool.send(new RemoveRequest<Ledger>(id));
        }

        /**
         * Asks a {@link Ledger} for {@code simple}.
         *
         * @param id the item's id
         * @param value given to the item
         * @param numbers given to the item
         * @param times given to the item
         * @param note given to the item
         */
        public void simple(
                long id,
                List<String> value,
                Set<Integer> numbers,
                Map<String, Instant> times,
                Optional<String> note) {
            LedgerClient.this.pool.send(new SimpleRequest(id, value, numbers, times, note));
        }

        /**
         * Asks a {@link Ledger} for {@code nested}.
         *
         * @param id the item's id
         * @param rows given to the item
         * @param sets given to the item
         * @param maps given to the item
         */
        public void nested(
                long id,
                List<List<String>> rows,
                Set<List<String>> sets,
                Map<String, Map<Ledger.Kind, List<Long>>> maps) {
            LedgerClient.this.pool.send(new NestedRequest(id, rows, sets, maps));
        }

        /**
         * Asks a {@link Ledger} for {@code arrays}.
         *
         * @param id the item's id
         * @param numbers given to the item
         * @param weights given to the item
         * @param blobs given to the item
         * @param some given to the item
         * @param factor given to the item
         */
        public void arrays(
                long id,
                int[] numbers,
                double @Nullable [] weights,
                List<byte[]> blobs,
                Optional<long[]> some,
                double factor) {
            LedgerClient.this.pool.send(new ArraysRequest(id, numbers, weights, blobs, some, factor));
        }

        /**
         * Asks a {@link Ledger} for {@code untouched}.
         *
         * @param id the item's id
         * @param entry given to the item
         * @param shared given to the item
         * @param promised given to the item
         * @param asItIs given to the item
         */
        public void untouched(
                long id,
                Ledger.Entry entry,
                Ledger.Shared shared,
                StringBuilder promised,
                List<String> asItIs) {
            LedgerClient.this.pool.send(new UntouchedRequest(id, entry, shared, promised, asItIs));
        }

        /**
         * Asks a {@link Ledger} for {@code records}.
         *
         * @param id the item's id
         * @param page given to the item
         * @param pages given to the item
         * @param last given to the item
         */
        public void records(long id, Ledger.Page page, List<Ledger.Page> pages, Ledger.@Nullable Page last) {
            LedgerClient.this.pool.send(new RecordsRequest(id, page, pages, last));
        }

        /**
         * Asks a {@link Ledger} for {@code sealed}.
         *
         * @param id the item's id
         * @param change given to the item
         * @param tree given to the item
         * @param outcome given to the item
         * @param plain given to the item
         */
        public void sealed(
                long id,
                Ledger.Change change,
                Ledger.Tree<String> tree,
                Ledger.Outcome<List<String>> outcome,
                Ledger.Outcome<String> plain) {
            LedgerClient.this.pool.send(new SealedRequest(id, change, tree, outcome, plain));
        }

        /**
         * Asks a {@link Ledger} for {@code nullable}.
         *
         * @param id the item's id
         * @param name given to the item
         * @param names given to the item
         * @param number given to the item
         */
        public void nullable(long id, @Nullable String name, @Nullable List<String> names, @Nullable Integer number) {
            LedgerClient.this.pool.send(new NullableRequest(id, name, names, number));
        }

        /**
         * Asks a {@link Ledger} for {@code promised}.
         *
         * @param id the item's id
         */
        public void promised(long id) {
            LedgerClient.this.pool.send(new PromisedRequest(id));
        }
    }

    private <R> R call(Request<Ledger, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Ledger, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
