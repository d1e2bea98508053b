package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.spi.Current;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of threads, each owning the items whose ids route to it. An item is created, used and closed on one
 * thread, so it needs no lock and may hold state that is not thread-safe.
 *
 * <p>Safe for use by many threads.
 *
 * <p>A null argument, or a list with a null in it, is refused with a {@link NullPointerException} that says which, and a time-out
 * that is not positive with an {@link IllegalArgumentException}: then nothing is sent.
 *
 * <p>An implementation need not override the default methods: they keep their promises by calling the others, though not as
 * fast as a pool of this process. The future of {@link #sendAsync} must fail with what the sender is to be thrown, which is
 * unchecked.
 *
 * <h2>Promises</h2>
 *
 * <h3>Confinement</h3>
 *
 * <p>An item's constructor, its methods and its {@code close()} run on its owner thread and on no other.
 *
 * <h3>Order</h3>
 *
 * <p>One sender's requests to one id run in the order sent. A batch's responses stand in request order, so a seeded
 * computation gives the same result with any number of threads.
 *
 * <h3>Completion</h3>
 *
 * <p>Every accepted request ends exactly once: with its response, what the item threw, a time-out, or the pool's close.
 *
 * <h3>Certainty</h3>
 *
 * <p>Every failure says how far the request had got, so that its sender can decide whether to send it again; see
 * {@link Certainty}.
 *
 * <h3>Isolation</h3>
 *
 * <p>What an item throws, an {@link Error} too, fails that request alone, and reaches the sender with its own stack and
 * the sender's. No thread dies, and nothing queued behind it is lost.
 *
 * <h3>Deadlock is an exception</h3>
 *
 * <p>A blocking call of an item that could only wait for itself fails at once with {@link PoolDeadlockException}: the
 * same id, another id on the same thread, or a cycle over pools. {@link #onItem} is the way to go on without waiting.
 *
 * <h3>Bounded</h3>
 *
 * <p>Queues have a capacity; the pool's {@link Overflow} says what happens when one is full, and the sender learns of
 * it.
 *
 * <h3>Deadlines</h3>
 *
 * <p>A request whose sender has stopped waiting is not started. What an item calls in turn waits no longer than its own
 * sender does. A {@link RequestTimeoutException} says what held the request up.
 *
 * <h3>Shutdown</h3>
 *
 * <p>New requests are refused, accepted ones are finished within a time, every item is closed on its own thread, and a
 * {@link ShutdownReport} says what was not.
 *
 * <h3>Fairness</h3>
 *
 * <p>A long batch holds up a request to another id for no more than one slice of it, which is a fraction of a
 * millisecond or one request, whichever is longer.
 *
 * @param <T> the item type
 */
public interface ThreadPool<T> extends AutoCloseable {

    /** Starts building a pool of items of the given type. */
    static <T> ThreadPoolBuilder<T> builder(Class<T> itemType) {
        return new ThreadPoolBuilder<>(itemType);
    }

    /**
     * Returns the id of the item whose request the calling thread is running, or empty on a thread that runs none. A
     * {@code long} or {@code int} id is a {@link Long}.
     */
    static Optional<Object> currentItemId() {
        Current current = Current.get();
        return Optional.ofNullable(current == null ? null : current.request()).map(Request::itemId);
    }

    /**
     * Returns how long the sender of the request that the calling thread is running still waits: zero when its time is over,
     * and empty where it waits for ever, or does not wait, or the thread runs no request. For work that can be cut short, or
     * passes its time on to a client of another system.
     */
    static Optional<Duration> currentDeadline() {
        Current current = Current.get();
        long nanos = current == null || current.request() == null ? Long.MAX_VALUE : current.remainingNanos();
        return nanos == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, nanos)));
    }

    /**
     * Returns whether the request that the calling thread is running is still wanted: false once its sender's time is over,
     * or its sender has cancelled it, has closed the stream of its reply or was interrupted, or the pool has given up on it.
     * True for a one-way request, and on a thread that runs none. For long work that can stop half-way; it costs no more
     * than a look at the clock.
     */
    static boolean isWanted() {
        Current current = Current.get();
        return current == null || current.isWanted();
    }

    /**
     * Goes on with an item's work when what it waits for is there, instead of waiting: for a request to another pool, or
     * to another item, that {@link #sendAsync} has sent. Called in an item's method or constructor; the function runs
     * later, as a message to the same item, on its thread, and may use its fields. Where the stage fails the function is
     * not called; use {@link CompletionStage#handle} before, to see failures on the item too.
     *
     * @return completed with the function's result. Fails with what the stage or the function fails with, with
     *     {@link ItemNotFoundException} if the item is not there any more, and with {@link PoolClosedException};
     *     what it fails with is logged too
     * @throws IllegalStateException if the calling thread is not running an item
     */
    static <R, V> CompletableFuture<V> onItem(CompletionStage<R> stage, Function<? super R, ? extends V> function) {
        Current current = Current.get();
        if (current == null || current.request() == null) {
            throw new IllegalStateException("onItem(…) is for the methods of items, on their pool thread; here, on "
                    + Thread.currentThread().getName() + ", no item is running");
        }
        return current.onItem(stage, function);
    }

    /** Returns the pool's name, which is part of its threads' names. */
    String name();

    /** Returns the item type. */
    Class<T> itemType();

    /** Returns the number of threads: as long as the pool lives, and after it. */
    default int threadCount() {
        return threads().size();
    }

    /**
     * Sends a request and does not wait for its reply. What it fails with is logged.
     *
     * @throws QueueFullException if there is no room for it, as the pool's {@link Overflow} says
     * @throws PoolClosedException if the pool is closed
     * @throws InvalidRequestException if the request cannot be routed
     * @throws RequestInterruptedException if the thread is interrupted while it waits for room
     */
    void send(Request<T, ?> request);

    /**
     * Sends requests one after the other, as {@link #send(Request)} does, and does not wait for their replies. What they
     * fail with is logged. One that is refused keeps none of the others back; where the pool's {@link Overflow} is {@link
     * Overflow#BLOCK}, the sender waits for room in each full queue once.
     *
     * @throws BatchException if any request is refused, for a reason for which {@link #send(Request)} throws. It holds the
     *     failure of each refused request, all of them {@link Certainty#NOT_STARTED}, and nothing of the others, which
     *     were accepted and are run
     */
    default void send(List<? extends Request<T, ?>> requests) {
        Gathering.<T>send(name(), requests, request -> send(request));
    }

    /**
     * Sends a request; the future completes with its response. Requests from one thread to one id run in the order
     * sent. The calling thread waits only where the queue is full and the pool's {@link Overflow} is
     * {@link Overflow#BLOCK}.
     *
     * <p>Whoever ends the future, by {@code cancel}, {@code complete}, {@code orTimeout} or in any other way, withdraws a
     * request that has not started; and so does one who ends a future
     * that depends on it by methods of its own, if no other does; {@code allOf}, {@code anyOf} and {@code
     * minimalCompletionStage} are not such. What depends
     * on the future runs on the pool thread, or on the pool's {@linkplain ThreadPoolBuilder#replyExecutor reply executor},
     * unless an {@code …Async} method is used: it should be short, and must not wait for this pool. After a time-out it
     * runs on no pool thread.
     *
     * @return completed with the item's response, or with what it threw, as {@link Reply#get()} throws it. Fails with
     *     {@link ItemNotFoundException} if no item has the id, {@link QueueFullException},
     *     {@link PoolClosedException}, {@link InvalidRequestException}, {@link RequestInterruptedException} as
     *     {@link #send}, and with {@link RequestTimeoutException} if the {@linkplain Request#ownTimeout request}, or else the
     *     pool, has a time-out and it is over
     */
    <R> CompletableFuture<R> sendAsync(Request<T, R> request);

    /** Does what {@link #sendAsync(Request)} does, with a time-out of its own, which must be positive. */
    <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout);

    /**
     * Does what {@link #sendAsync(Request)} does, for one who wants something made of the reply. Unlike with {@code thenApply}
     * there is one future: ending it withdraws the request, it fails with what the request fails with, and nothing depends
     * on it unless the sender wants so.
     */
    default <R, V extends @Nullable Object> CompletableFuture<V> sendAsync(
            Request<T, R> request, ReplyMapper<R, V> mapper) {
        requireNonNull(mapper, "The mapper is null");
        return Gathering.mapped(sendAsync(request), mapper);
    }

    /** Does what {@link #sendAsync(Request, ReplyMapper)} does, with a time-out of its own, which must be positive. */
    default <R, V extends @Nullable Object> CompletableFuture<V> sendAsync(
            Request<T, R> request, ReplyMapper<R, V> mapper, Duration timeout) {
        requireNonNull(mapper, "The mapper is null");
        return Gathering.mapped(sendAsync(request, timeout), mapper);
    }

    /**
     * Sends a request and waits for its response, as long as the {@linkplain Request#ownTimeout request}, or else the pool's
     * request time-out, says; by default for ever.
     *
     * @throws ItemNotFoundException if no item has the id, and none is created on demand
     * @throws ItemExistsException if the request is an {@link Init} and an item has the id
     * @throws ItemCreationException if the item cannot be made
     * @throws ItemFailedException if the item threw a checked exception; unchecked ones are thrown as they are
     * @throws QueueFullException if there is no room for it, as the pool's {@link Overflow} says
     * @throws PoolClosedException if the pool is closed, or closes before the request is run
     * @throws PoolDeadlockException if an item calls, and the call could only wait for itself
     * @throws PoisonedRequestException if such requests have failed too often on this item
     * @throws InvalidRequestException if the request cannot be routed, has a time-out that is not positive, or returned no
     *     response
     * @throws RequestTimeoutException if there was no reply in time
     * @throws RequestInterruptedException if the thread is interrupted while it waits
     */
    default <R> R sendAndReceive(Request<T, R> request) {
        return Gathering.response(name(), request, sendAsync(request));
    }

    /** Does what {@link #sendAndReceive(Request)} does, with a time-out of its own, which must be positive. */
    default <R> R sendAndReceive(Request<T, R> request, Duration timeout) {
        return Gathering.response(name(), request, sendAsync(request, timeout));
    }

    /**
     * Sends a batch of requests and waits for all their responses. The batch takes one place in the queue of each
     * thread concerned, however long it is. It has one time-out, the pool's: what its requests would have alone does not
     * count.
     *
     * @return the responses in the order of the requests; empty for an empty batch
     * @throws BatchException if any request failed; it holds all replies
     */
    default <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests) {
        return BatchException.responses(name(), Gathering.<T, R>replies(name(), requests, this::sendAsync));
    }

    /** Does what {@link #sendAndReceive(List)} does, with a time-out for the whole batch, which must be positive. */
    default <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        Gathering.positive(timeout);
        return BatchException.responses(
                name(), Gathering.<T, R>replies(name(), requests, request -> sendAsync(request, timeout)));
    }

    /**
     * Sends requests one after the other and returns their replies as they come, in the order of completion. All are
     * sent before this method returns. A request that fails, or cannot be sent, is a {@link Reply.Failure}.
     *
     * <p>Reading the stream waits for replies, each as long as the pool's request time-out says. Closing the stream
     * withdraws what has not started; a stream that is neither read nor closed costs memory and nothing else. It is
     * for use by one thread.
     */
    <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests);

    /**
     * Does what {@link #sendAndStream(List)} does, with a time-out of its own, which must be positive: reading waits no longer
     * for any reply.
     */
    default <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        Gathering.positive(timeout);
        return Gathering.<T, R>stream(name(), requests, request -> sendAsync(request, timeout));
    }

    /**
     * Returns whether an item has the id, when the question's turn comes in the queue.
     *
     * @throws ThreadPoolException as {@link #sendAndReceive(Request)}
     */
    default boolean contains(Object id) {
        return sendAndReceive(new ContainsRequest<>(id)).exists();
    }

    /**
     * Looks whether an item has the id now, without any effect: it is answered between two requests, takes no place in a
     * queue and no turn, is no use of the item, counts nowhere, and creates nothing. For a look at a running system; {@link
     * #contains} is for programs, as it sees what the requests before it have done.
     *
     * @param patience how long to wait for a busy thread; positive
     * @return empty where that could not be told in time: the thread is in a long request, the pool has ended, it is of a
     *     kind that cannot tell, or the calling thread is interrupted, which stays so
     * @throws InvalidRequestException if the id is of the wrong kind, or the router fails
     */
    default Optional<Boolean> peek(Object id, Duration patience) {
        return Optional.empty();
    }

    /**
     * Does what {@link #contains(Object)} does, with a time-out of its own.
     *
     * @throws ThreadPoolException as {@link #sendAndReceive(Request, Duration)}
     */
    default boolean contains(Object id, Duration timeout) {
        return sendAndReceive(new ContainsRequest<>(id), timeout).exists();
    }

    /**
     * Returns ids of items, in their natural order, or that of their text if they have none: a page of them. Each thread
     * begins to collect its own when the question's turn comes in its queue, and lets others have theirs between: it may
     * see what is created and removed meanwhile. Who reads all pages meets each id once that is there throughout.
     *
     * @param after the last id of the page before, or null for the first page
     * @param limit the most ids to return, at least 1
     * @throws IllegalArgumentException if the limit is less
     * @throws InvalidRequestException if {@code after} can be no id of this pool
     * @throws QueueFullException if there is no room for the question in a thread's queue, as the pool's {@link Overflow} says
     * @throws PoolClosedException if the pool is closed
     * @throws PoolDeadlockException if an item of this pool calls
     * @throws RequestTimeoutException if a thread has not answered in time, that of the pool's request time-out; its
     *     certainty is {@link Certainty#STARTED} where any thread had begun
     * @throws RequestInterruptedException if the calling thread is interrupted; its certainty is told likewise
     */
    List<Object> ids(@Nullable Object after, int limit);

    /** Does what {@link #ids(Object, int)} does, with a time-out of its own. */
    List<Object> ids(@Nullable Object after, int limit, Duration timeout);

    /** Returns the number of items: that of a moment ago, as every thread last told it. */
    default long count() {
        return threads().stream().mapToLong(PoolThreadStatus::items).sum();
    }

    /**
     * Removes and closes every item that is there when the request's turn comes in the queue of its thread. Others have
     * their turn between two items: what they create may be removed as well.
     *
     * @return how many there were
     * @throws QueueFullException if there is no room for the question in a thread's queue, as the pool's {@link Overflow} says
     * @throws PoolClosedException if the pool is closed
     * @throws PoolDeadlockException if an item of this pool calls
     * @throws RequestTimeoutException if a thread has not answered in time, that of the pool's request time-out; its
     *     certainty is {@link Certainty#STARTED} where any thread had begun
     * @throws RequestInterruptedException if the calling thread is interrupted; its certainty is told likewise
     */
    default int removeAll() {
        return Gathering.<T>removeAll(name(), ids(null, Integer.MAX_VALUE), this::sendAsync);
    }

    /**
     * Does what {@link #removeAll()} does, with a time-out of its own: what it has not begun to remove by then stays, and
     * {@link Certainty#STARTED} says that others may be gone.
     */
    default int removeAll(Duration timeout) {
        long began = System.nanoTime();
        List<Object> ids = ids(null, Integer.MAX_VALUE, timeout);
        return Gathering.<T>removeAll(name(), ids, request -> sendAsync(request, Gathering.left(timeout, began)));
    }

    /**
     * Sends one request to every item that exists, and waits for all replies. An item that is removed meanwhile gives a
     * {@link Reply.Failure}, one that is added may get none.
     *
     * @param requestPerId makes the request of an id, which for ids of {@code int} too is a {@link Long}
     * @return the replies, in the order of {@link #ids}
     * @throws QueueFullException if there is no room for the question in a thread's queue, as the pool's {@link Overflow} says
     * @throws PoolClosedException if the pool is closed
     * @throws PoolDeadlockException if an item of this pool calls
     * @throws RequestTimeoutException if a thread has not answered in time, that of the pool's request time-out; its
     *     certainty is {@link Certainty#STARTED} where any thread had begun
     * @throws RequestInterruptedException if the calling thread is interrupted; its certainty is told likewise
     */
    default <R> List<Reply<R>> broadcast(Function<Object, ? extends Request<T, ? extends R>> requestPerId) {
        return Gathering.replies(
                name(), Gathering.requests(requestPerId, ids(null, Integer.MAX_VALUE)), this::sendAsync);
    }

    /**
     * Does what {@link #broadcast(Function)} does, with a time-out of its own for all of it. Where it ends before all ids are
     * known nothing was sent; later each request that is not answered has a {@link Reply.Failure}.
     */
    default <R> List<Reply<R>> broadcast(
            Function<Object, ? extends Request<T, ? extends R>> requestPerId, Duration timeout) {
        long began = System.nanoTime();
        List<Object> ids = ids(null, Integer.MAX_VALUE, timeout);
        return Gathering.replies(
                name(),
                Gathering.requests(requestPerId, ids),
                request -> sendAsync(request, Gathering.left(timeout, began)));
    }

    /**
     * Returns which thread owns an id, and how many requests to that id wait there. The item need not exist.
     *
     * @param id the id; a whole number is taken as a {@code long}
     * @throws InvalidRequestException if the id is null or of the wrong kind, or the router fails
     */
    Route route(Object id);

    /** Returns what each thread is doing now, in the order of their indexes. */
    List<PoolThreadStatus> threads();

    /**
     * Returns what one thread is doing now; does not look at the others.
     *
     * @param thread its index, from 0
     * @throws IndexOutOfBoundsException if there is none with that index
     */
    default PoolThreadStatus thread(int thread) {
        return threads().get(thread);
    }

    /** Returns whether the pool takes requests. */
    PoolState state();

    /**
     * Closes the pool, within the pool's shutdown time-out: refuses new requests, finishes the accepted ones, closes
     * every item on its own thread and ends the threads. Requests that are not finished in time fail with
     * {@link PoolClosedException}. A second call waits for the first one, within its own time, and gives the same report, or
     * one of how far the first has come.
     *
     * <p>The last quarter of the time, a second of it at the most, is for what does not finish: it is interrupted, and its
     * items are closed. A thread that takes no notice is left behind, and the report names it. All this ends within the time
     * and two tenths of a second. What users have made depend on requests that are not run, listeners to dead letters and
     * functions of futures, is called by threads of their own, and may take longer; the report counts those requests, and
     * one that hangs holds up no other request. Where the calling thread is interrupted the time is over: what is accepted is
     * not run, as with {@code ExecutorService.close()}, and the thread stays interrupted.
     *
     * <p>Called by an item of this pool it only begins to close, and the report says that it is not complete.
     *
     * @return what ran and what did not
     */
    ShutdownReport shutdown();

    /** Does what {@link #shutdown()} does within a time of its own, which may be zero: then nothing queued is run. */
    ShutdownReport shutdown(Duration timeout);

    /** Does what {@link #shutdown()} does; a pool that logs also logs a report that is not complete. */
    @Override
    default void close() {
        shutdown();
    }
}
