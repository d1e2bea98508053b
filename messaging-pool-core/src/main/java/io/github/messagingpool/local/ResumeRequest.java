package io.github.messagingpool.local;

import io.github.messagingpool.Request;

/**
 * Goes on with an item's work when what it waited for is there, as a message to that item.
 *
 * @param id the item's id
 * @param item the item itself; another one with its id, made later, is not meant
 * @param work what to do
 */
record ResumeRequest<T, V>(Object id, CurrentRequest.ItemRef item, Work<V> work) implements Request.OfKey<T, V> {

    /** The rest of the work, with the value that it waited for. */
    @FunctionalInterface
    interface Work<V> {
        V run();
    }

    @Override
    public V process(T found) {
        return work.run();
    }
}
