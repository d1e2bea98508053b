package io.github.messagingpool;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A fixed set of threads, each owning the items whose ids route to it. An item is created, used and closed on one
 * thread, so it needs no lock and may hold state that is not thread-safe.
 *
 * <p>Safe for use by many threads.
 *
 * <h2>Promises</h2>
 *
 * <ul>
 *   <li><b>Confinement.</b> An item's constructor, its methods and its {@code close()} run on its owner thread and on
 *       no other.
 *   <li><b>Order.</b> One sender's requests to one id run in the order sent. A batch's responses stand in request
 *       order.
 *   <li><b>Completion.</b> Every accepted request ends exactly once: with its response, what the item threw, a
 *       time-out, or the pool's close.
 *   <li><b>Certainty.</b> Every failure says how far the request had got; see {@link Certainty}.
 *   <li><b>Isolation.</b> What an item throws, an {@link Error} too, fails that request alone. No thread dies, and
 *       nothing queued behind it is lost.
 *   <li><b>Bounded.</b> Queues have a capacity; the pool's {@link Overflow} says what a sender meets when one is full.
 *   <li><b>Deadlines.</b> A request whose sender has stopped waiting is not started.
 *   <li><b>Shutdown.</b> New requests are refused, accepted ones are finished within a time, every item is closed on
 *       its own thread, and a report says what was not.
 * </ul>
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
        return PoolThread.currentRequest().map(Request::itemId);
    }

    /** Returns the pool's name, which is part of its threads' names. */
    String name();

    /** Returns the item type. */
    Class<T> itemType();

    /** Returns the number of threads: as long as the pool lives, and after it. */
    int threadCount();

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
     * Sends a request; the future completes with its response. Requests from one thread to one id run in the order
     * sent. The calling thread waits only where the queue is full and the pool's {@link Overflow} is
     * {@link Overflow#BLOCK}.
     *
     * <p>Cancelling the future withdraws a request that has not started. What depends on the future runs on the pool
     * thread, unless an {@code …Async} method is used: it should be short, and must not wait for this pool.
     *
     * @return completed with the item's response, or with what it threw, as {@link Reply#get()} throws it. Fails with
     *     {@link ItemNotFoundException} if no item has the id, {@link QueueFullException},
     *     {@link PoolClosedException}, {@link InvalidRequestException}, {@link RequestInterruptedException} as
     *     {@link #send}, and with {@link RequestTimeoutException} if the pool has a request time-out and it is over
     */
    <R> CompletableFuture<R> sendAsync(Request<T, R> request);

    /** Does what {@link #sendAsync(Request)} does, with a time-out of its own, which must be positive. */
    <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout);

    /**
     * Sends a request and waits for its response, as long as the pool's request time-out says; by default for ever.
     *
     * @throws ItemNotFoundException if no item has the id
     * @throws ItemExistsException if the request is an {@link Init} and an item has the id
     * @throws ItemCreationException if the item cannot be made
     * @throws ItemFailedException if the item threw a checked exception; unchecked ones are thrown as they are
     * @throws QueueFullException if there is no room for it, as the pool's {@link Overflow} says
     * @throws PoolClosedException if the pool is closed, or closes before the request is run
     * @throws InvalidRequestException if the request cannot be routed, or returned no response
     * @throws RequestTimeoutException if there was no reply in time
     * @throws RequestInterruptedException if the thread is interrupted while it waits
     */
    <R> R sendAndReceive(Request<T, R> request);

    /** Does what {@link #sendAndReceive(Request)} does, with a time-out of its own, which must be positive. */
    <R> R sendAndReceive(Request<T, R> request, Duration timeout);

    /**
     * Sends a batch of requests and waits for all their responses. The batch takes one place in the queue of each
     * thread concerned, however long it is.
     *
     * @return the responses in the order of the requests; empty for an empty batch
     * @throws BatchException if any request failed; it holds all replies
     */
    <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests);

    /** Does what {@link #sendAndReceive(List)} does, with a time-out for the whole batch, which must be positive. */
    <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Duration timeout);

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
     * Returns which thread owns an id, and how many requests to that id wait there. The item need not exist.
     *
     * @param id the id; a whole number is taken as a {@code long}
     * @throws InvalidRequestException if the id is of the wrong kind, or the router fails
     */
    Route route(Object id);

    /** Returns what each thread is doing now, in the order of their indexes. */
    List<PoolThreadStatus> threads();

    /** Returns whether the pool takes requests. */
    PoolState state();

    /**
     * Closes the pool, within the pool's shutdown time-out: refuses new requests, finishes the accepted ones, closes
     * every item on its own thread and ends the threads. Requests that are not finished in time fail with
     * {@link PoolClosedException}. A second call does nothing and gives the same report.
     *
     * <p>Called by an item of this pool it only begins to close, and the report says that it is not complete.
     *
     * @return what ran and what did not
     */
    ShutdownReport shutdown();

    /** Does what {@link #shutdown()} does within a time of its own, which may be zero: then nothing queued is run. */
    ShutdownReport shutdown(Duration timeout);

    /** Does what {@link #shutdown()} does, and logs a report that is not complete. */
    @Override
    void close();
}
