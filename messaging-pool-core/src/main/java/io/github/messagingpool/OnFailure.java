package io.github.messagingpool;

/** What becomes of an item whose method threw. */
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
