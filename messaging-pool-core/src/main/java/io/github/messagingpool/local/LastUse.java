package io.github.messagingpool.local;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** Returns the item that has not been used for longest among those that may go, or null if none may. */
    @Nullable
    Object oldest(Predicate<Object> mayGo) {
        for (Object id : byAge.keySet()) {
            if (mayGo.test(id)) {
                return id;
            }
        }
        return null;
    }

    /** Returns the items that were not used after the given time. */
    List<Object> notUsedAfter(long nanoTime) {
        List<Object> idle = new ArrayList<>();
        Iterator<Map.Entry<Object, Long>> oldestFirst = byAge.entrySet().iterator();
        while (oldestFirst.hasNext()) {
            Map.Entry<Object, Long> entry = oldestFirst.next();
            if (entry.getValue() - nanoTime > 0) {
                break;
            }
            idle.add(entry.getKey());
        }
        return idle;
    }
}
