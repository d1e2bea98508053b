package io.github.messagingpool.local;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each item of a thread was last used, the least recent first; kept only where items are evicted. */
final class LastUse {

    private final Map<Object, Long> byAge = new LinkedHashMap<>(16, 0.75f, true);

    void used(Object id, long nanoTime) {
        byAge.put(id, nanoTime);
    }

    /** Does what {@link #used} does for an item that is still there. */
    void usedAgain(Object id, long nanoTime) {
        byAge.replace(id, nanoTime);
    }

    void removed(Object id) {
        byAge.remove(id);
    }

    /** Forgets the item that has not been used for longest, without a call of its id's methods where it can. */
    void dropOldest() {
        Iterator<Object> oldestFirst = byAge.keySet().iterator();
        if (oldestFirst.hasNext()) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }

    /** Returns the item that has not been used for longest, or null if there is none. */
    @Nullable
    Object oldest() {
        Iterator<Object> oldestFirst = byAge.keySet().iterator();
        return oldestFirst.hasNext() ? oldestFirst.next() : null;
    }

    /** Returns the item that has not been used for longest, if it was not used after the given time; or null. */
    @Nullable
    Object oldestNotUsedAfter(long nanoTime) {
        Object oldest = oldest();
        Long used = oldest == null ? null : byAge.entrySet().iterator().next().getValue();
        return used != null && used - nanoTime <= 0 ? oldest : null;
    }
}
