package com.example.nulls;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The messages of {@link Cart}, as methods. Each sends one request to the item with the given id. A method
 * that waits throws what {@link ThreadPool#sendAndReceive} throws; the future of an {@code Async} method fails
 * with what that of {@link ThreadPool#sendAsync} fails with.
 *
 * <p>Safe for use by many threads.
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public class CartClient {

    /** Where the requests go. */
    private final ThreadPool<Cart> pool;

    /**
     * Creates a client of a pool.
     *
     * @param pool where its requests go
     */
    public CartClient(ThreadPool<Cart> pool) {
        this.pool = Objects.requireNonNull(pool, "The pool of CartClient is null");
    }

    /** {@return the pool} */
    public ThreadPool<Cart> pool() {
        return pool;
    }

    /**
     * Returns a client of the same pool with a time-out: of each call that waits, of each future, of a batch as a
     * whole, and of each wait for a reply in a stream. One-way messages have none.
     *
     * @param timeout the time-out, which must be positive
     * @return the client
     */
    public CartClient within(Duration timeout) {
        Objects.requireNonNull(timeout, "The time-out of CartClient is null");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return new CartClient(pool) {

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
    public <R> List<R> sendAndReceive(List<? extends Request<Cart, ? extends R>> requests) {
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
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<Cart, ? extends R>> requests) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.<R>sendAndStream(requests) : pool.<R>sendAndStream(requests, timeout);
    }

    /**
     * Creates an item.
     *
     * @param id the item's id
     */
    public void create(String id) {
        call(new CartInit(id));
    }

    /**
     * Creates an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return completed once the item exists
     */
    public CompletableFuture<Void> createAsync(String id) {
        return callAsync(new CartInit(id), response -> null);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public boolean remove(String id) {
        return call(new RemoveRequest<Cart>(id)).existed();
    }

    /**
     * Removes an item.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return whether there was one with that id
     */
    public CompletableFuture<Boolean> removeAsync(String id) {
        return callAsync(new RemoveRequest<Cart>(id), response -> response.existed());
    }

    /**
     * Asks a {@link Cart} for {@code add}.
     *
     * @param id the item's id
     * @param skus given to the item
     * @param failure given to the item
     */
    public void add(String id, List<String> skus, Optional<String> failure) {
        call(new AddRequest(id, skus, failure));
    }

    /**
     * Asks a {@link Cart} for {@code add}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param skus given to the item
     * @param failure given to the item
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> addAsync(String id, List<String> skus, Optional<String> failure) {
        return callAsync(new AddRequest(id, skus, failure), response -> null);
    }

    /**
     * Asks a {@link Cart} for {@code addAll}.
     *
     * @param id the item's id
     * @param groups given to the item
     * @param sizes given to the item
     * @param byName given to the item
     * @param page given to the item
     */
    public void addAll(
            String id,
            List<List<String>> groups,
            Set<int[]> sizes,
            Map<String, List<String>> byName,
            Cart.Page page) {
        call(new AddAllRequest(id, groups, sizes, byName, page));
    }

    /**
     * Asks a {@link Cart} for {@code addAll}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param groups given to the item
     * @param sizes given to the item
     * @param byName given to the item
     * @param page given to the item
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> addAllAsync(
            String id,
            List<List<String>> groups,
            Set<int[]> sizes,
            Map<String, List<String>> byName,
            Cart.Page page) {
        return callAsync(new AddAllRequest(id, groups, sizes, byName, page), response -> null);
    }

    /**
     * Asks a {@link Cart} for {@code allow}.
     *
     * @param id the item's id
     * @param skus given to the item
     * @param coupon given to the item
     * @param kept given to the item
     * @param name given to the item
     */
    public void allow(
            String id,
            @Nullable List<@Nullable String> skus,
            @Nullable Optional<String> coupon,
            Optional<String> kept,
            String name) {
        call(new AllowRequest(id, skus, coupon, kept, name));
    }

    /**
     * Asks a {@link Cart} for {@code allow}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @param skus given to the item
     * @param coupon given to the item
     * @param kept given to the item
     * @param name given to the item
     * @return completed once the item has done it
     */
    public CompletableFuture<Void> allowAsync(
            String id,
            @Nullable List<@Nullable String> skus,
            @Nullable Optional<String> coupon,
            Optional<String> kept,
            String name) {
        return callAsync(new AllowRequest(id, skus, coupon, kept, name), response -> null);
    }

    /**
     * Asks a {@link Cart} for {@code skus}.
     *
     * @param id the item's id
     * @return what {@code skus} returned
     */
    public List<String> skus(String id) {
        return call(new SkusRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code skus}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code skus} returned
     */
    public CompletableFuture<List<String>> skusAsync(String id) {
        return callAsync(new SkusRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Cart} for {@code holed}.
     *
     * @param id the item's id
     * @return what {@code holed} returned
     */
    public List<String> holed(String id) {
        return call(new HoledRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code holed}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code holed} returned
     */
    public CompletableFuture<List<String>> holedAsync(String id) {
        return callAsync(new HoledRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Cart} for {@code coupon}.
     *
     * @param id the item's id
     * @return what {@code coupon} returned
     */
    public Optional<String> coupon(String id) {
        return call(new CouponRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code coupon}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code coupon} returned
     */
    public CompletableFuture<Optional<String>> couponAsync(String id) {
        return callAsync(new CouponRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Cart} for {@code number}.
     *
     * @param id the item's id
     * @return what {@code number} returned
     */
    public OptionalInt number(String id) {
        return call(new NumberRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code number}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code number} returned
     */
    public CompletableFuture<OptionalInt> numberAsync(String id) {
        return callAsync(new NumberRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Cart} for {@code sums}.
     *
     * @param id the item's id
     * @return what {@code sums} returned
     */
    public int[] sums(String id) {
        return call(new SumsRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code sums}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code sums} returned
     */
    public CompletableFuture<int[]> sumsAsync(String id) {
        return callAsync(new SumsRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Cart} for {@code page}.
     *
     * @param id the item's id
     * @return what {@code page} returned
     */
    public Cart.Page page(String id) {
        return call(new PageRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code page}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code page} returned
     */
    public CompletableFuture<Cart.Page> pageAsync(String id) {
        return callAsync(new PageRequest(id), response -> response.result());
    }

    /**
     * Asks a {@link Cart} for {@code name}.
     *
     * @param id the item's id
     * @return what {@code name} returned
     */
    public String name(String id) {
        return call(new NameRequest(id)).result();
    }

    /**
     * Asks a {@link Cart} for {@code name}.
     *
     * <p>Does not wait: cancelling the future withdraws a request that has not started.
     *
     * @param id the item's id
     * @return what {@code name} returned
     */
    public CompletableFuture<String> nameAsync(String id) {
        return callAsync(new NameRequest(id), response -> response.result());
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
        public void create(String id) {
            CartClient.this.pool.send(new CartInit(id));
        }

        /**
         * Removes an item.
         *
         * @param id the item's id
         */
        public void remove(String id) {
            CartClient.this.pool.send(new RemoveRequest<Cart>(id));
        }

        /**
         * Asks a {@link Cart} for {@code add}.
         *
         * @param id the item's id
         * @param skus given to the item
         * @param failure given to the item
         */
        public void add(String id, List<String> skus, Optional<String> failure) {
            CartClient.this.pool.send(new AddRequest(id, skus, failure));
        }

        /**
         * Asks a {@link Cart} for {@code addAll}.
         *
         * @param id the item's id
         * @param groups given to the item
         * @param sizes given to the item
         * @param byName given to the item
         * @param page given to the item
         */
        public void addAll(
                String id,
                List<List<String>> groups,
                Set<int[]> sizes,
                Map<String, List<String>> byName,
                Cart.Page page) {
            CartClient.this.pool.send(new AddAllRequest(id, groups, sizes, byName, page));
        }

        /**
         * Asks a {@link Cart} for {@code allow}.
         *
         * @param id the item's id
         * @param skus given to the item
         * @param coupon given to the item
         * @param kept given to the item
         * @param name given to the item
         */
        public void allow(
                String id,
                @Nullable List<@Nullable String> skus,
                @Nullable Optional<String> coupon,
                Optional<String> kept,
                String name) {
            CartClient.this.pool.send(new AllowRequest(id, skus, coupon, kept, name));
        }

        /**
         * Asks a {@link Cart} for {@code skus}.
         *
         * @param id the item's id
         */
        public void skus(String id) {
            CartClient.this.pool.send(new SkusRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code holed}.
         *
         * @param id the item's id
         */
        public void holed(String id) {
            CartClient.this.pool.send(new HoledRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code coupon}.
         *
         * @param id the item's id
         */
        public void coupon(String id) {
            CartClient.this.pool.send(new CouponRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code number}.
         *
         * @param id the item's id
         */
        public void number(String id) {
            CartClient.this.pool.send(new NumberRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code sums}.
         *
         * @param id the item's id
         */
        public void sums(String id) {
            CartClient.this.pool.send(new SumsRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code page}.
         *
         * @param id the item's id
         */
        public void page(String id) {
            CartClient.this.pool.send(new PageRequest(id));
        }

        /**
         * Asks a {@link Cart} for {@code name}.
         *
         * @param id the item's id
         */
        public void name(String id) {
            CartClient.this.pool.send(new NameRequest(id));
        }
    }

    private <R> R call(Request<Cart, R> request) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAndReceive(request) : pool.sendAndReceive(request, timeout);
    }

    private <R, V> CompletableFuture<V> callAsync(Request<Cart, R> request, ReplyMapper<R, V> mapper) {
        Duration timeout = timeout();
        return timeout.isZero() ? pool.sendAsync(request, mapper) : pool.sendAsync(request, mapper, timeout);
    }
}
