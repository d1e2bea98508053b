package io.github.messagingpool;

/**
 * The request that creates an item. It carries the id and whatever else the item is made from, and is answered by
 * {@link InitResponse}; it fails with {@link ItemExistsException} if an item already has the id, and with
 * {@link ItemCreationException} if the item cannot be made.
 *
 * <p>Generated for an item class whose constructor takes the id; written by hand where it takes more:
 *
 * <pre>{@code
 * record BatchInit(long id, int size) implements Init.OfLong<Batch> {}
 * }</pre>
 *
 * @param <T> the item type
 */
public non-sealed interface Init<T> extends Request<T, InitResponse> {

    /** Always throws: it is reached only when the item is there, and then fails with {@link ItemExistsException}. */
    @Override
    default InitResponse process(T item) {
        throw new IllegalStateException("An item is made by its pool");
    }

    /** Creates an item whose id is a {@code long}. */
    interface OfLong<T> extends Init<T>, Request.OfLong<T, InitResponse> {}

    /** Creates an item whose id is an {@code int}. */
    interface OfInt<T> extends Init<T>, Request.OfInt<T, InitResponse> {}

    /** Creates an item whose id is an object: a {@link String}, a {@link java.util.UUID}, an enum or a record. */
    interface OfKey<T> extends Init<T>, Request.OfKey<T, InitResponse> {}
}
