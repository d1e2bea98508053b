package io.github.messagingpool;

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
