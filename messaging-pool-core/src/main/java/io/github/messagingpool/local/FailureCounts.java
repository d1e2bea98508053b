package io.github.messagingpool.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often items of a thread have failed lately, and by which requests; remembers only items that have failed. */
final class FailureCounts {

    private final Map<Object, Map<Class<?>, Integer>> byRequestType = new HashMap<>();
    private final Map<Object, Deque<Long>> recreations = new HashMap<>();

    /** Counts a failure; returns how often this type of request has failed on this item. */
    int failed(Object id, Class<?> requestType) {
        return byRequestType.computeIfAbsent(id, any -> new HashMap<>()).merge(requestType, 1, Integer::sum);
    }

    int failures(Object id, Class<?> requestType) {
        return byRequestType.isEmpty()
                ? 0
                : byRequestType.getOrDefault(id, Map.of()).getOrDefault(requestType, 0);
    }

    /** Counts a recreation, unless there were too many in the time before; returns whether it may take place. */
    boolean mayRecreate(Object id, int limit, long now, long windowNanos) {
        Deque<Long> times = recreations.computeIfAbsent(id, any -> new ArrayDeque<>());
        while (!times.isEmpty() && now - times.peekFirst() > windowNanos) {
            times.removeFirst();
        }
        if (times.size() >= limit) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    /** Returns how many recreations of an item count at present. */
    int recreations(Object id) {
        Deque<Long> times = recreations.get(id);
        return times == null ? 0 : times.size();
    }

    void removed(Object id) {
        if (!byRequestType.isEmpty()) {
            byRequestType.remove(id);
        }
        if (!recreations.isEmpty()) {
            recreations.remove(id);
        }
    }
}
