package io.github.messagingpool;

/**
 * Makes and closes the items of a pool. Both methods are called on the pool thread that owns the item, so several
 * threads may call one factory at the same time.
 *
 * @param <T> the item type
 * @param <I> the init type
 */
@FunctionalInterface
public interface PoolItemFactory<T, I extends Init<T>> {

    /**
     * Makes an item.
     *
     * @param init names the id, which no item of the pool has, and what else the item is made from
     * @return the item; null fails the init with {@link ItemCreationException}
     * @throws Exception fails the init with {@link ItemCreationException}; nothing is added to the pool
     */
    T create(I init) throws Exception;

    /**
     * Closes an item that was removed, or whose pool closes: by default calls its {@code close()} if it is
     * {@link AutoCloseable}. Called once for each item.
     *
     * @throws Exception is logged, and told in the {@link ShutdownReport} if the pool closes
     */
    default void destroy(T item) throws Exception {
        if (item instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
