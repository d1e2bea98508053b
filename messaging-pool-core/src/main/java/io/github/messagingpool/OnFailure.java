package io.github.messagingpool;

/**
 * What becomes of an item whose method threw. Whatever leaves the method counts, also what the method got from another
 * pool and let through, a {@link PoolDeadlockException} or {@link RequestTimeoutException} for example: it ended
 * halfway, and may have changed half of the item's state. An item that can go on catches it.
 *
 * <p>A request that was refused before its method ran does not count.
 */
public enum OnFailure {
    /** The item goes on as it is: for items that keep their state whole, as most do. The default. */
    KEEP,
    /** The item is closed and removed; later requests find none. */
    REMOVE,
    /**
     * The item is closed, and a new one made from the init that the first was made from. Where that fails, or happens
     * too often, the item is removed.
     */
    RECREATE
}
