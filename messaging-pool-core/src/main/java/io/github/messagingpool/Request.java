package io.github.messagingpool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message to one item: names it by id and says what is to be done with it. A request is plain, immutable data, in
 * most cases a record, and may be sent any number of times, to any pool of its item type.
 *
 * <p>Requests are generated from the methods annotated {@link Messaging}, or written by hand by implementing the
 * nested interface for the kind of id: {@link OfLong}, {@link OfInt} or {@link OfKey}.
 *
 * <pre>{@code
 * record IncrementRequest(long id, long amount) implements Request.OfLong<Counter, IncrementResponse> {
 *     public IncrementResponse process(Counter counter) {
 *         return new IncrementResponse(id, counter.increment(amount));
 *     }
 * }
 * }</pre>
 *
 * @param <T> the item type
 * @param <R> the response type
 */
public sealed interface Request<T, R> permits Request.OfLong, Request.OfInt, Request.OfKey, Init {

    /**
     * Does the work. Called on the thread that owns the item, once for each time the request is sent, and never by
     * the sender.
     *
     * @param item the item with this request's id
     * @return the response; null fails the request with {@link InvalidRequestException}
     * @throws Exception whatever the item throws; it fails this request alone and reaches the sender
     */
    R process(T item) throws Exception;

    /**
     * Returns the item's id as an object, in the form by which items are found: a whole number of any kind is a
     * {@link Long}.
     */
    Object itemId();

    /**
     * Returns the item's id as a {@code long}.
     *
     * @throws UnsupportedOperationException where ids are neither {@code long} nor {@code int}
     */
    long longItemId();

    /**
     * Returns how long a sender waits for this request who gives no time-out: by {@link ThreadPool#sendAndReceive(Request)}, by a
     * future, or by a generated client. Null, the default, is as long as the pool's request time-out says. A batch and
     * a stream have one time-out for all their requests, their own or the pool's, and do not ask; nor does {@link
     * ThreadPool#send}. Called by the sender each time; a time-out that is not positive makes the request invalid.
     */
    default @Nullable Duration ownTimeout() {
        return null;
    }

    /**
     * Returns whether an item is created for this request, if there is none with its id and the pool creates items on demand;
     * by default it is. Where it is not, the request fails with {@link ItemNotFoundException}. Called only where there is no
     * item.
     */
    default boolean createsOnDemand() {
        return true;
    }

    /** A request to an item whose id is a {@code long}: the fast path, on which no id is boxed. */
    non-sealed interface OfLong<T, R> extends Request<T, R> {

        /** Returns the item's id; any value, routed as unsigned. */
        long id();

        @Override
        default Object itemId() {
            return id();
        }

        @Override
        default long longItemId() {
            return id();
        }
    }

    /** A request to an item whose id is an {@code int}; it is the same id as the {@code long} of that value. */
    non-sealed interface OfInt<T, R> extends Request<T, R> {

        /** Returns the item's id. */
        int id();

        @Override
        default Object itemId() {
            return (long) id();
        }

        @Override
        default long longItemId() {
            return id();
        }
    }

    /**
     * A request to an item whose id is an object with value equality: a {@link String}, a {@link java.util.UUID}, an
     * enum or a record.
     */
    non-sealed interface OfKey<T, R> extends Request<T, R> {

        /** Returns the item's id; never null. */
        Object id();

        @Override
        default Object itemId() {
            return Ids.normalize(id());
        }

        @Override
        default long longItemId() {
            return Ids.longValue(id());
        }
    }
}
