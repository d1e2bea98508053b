package io.github.messagingpool.local;

import io.github.messagingpool.threads.Log;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests to each id wait in a queue, where their number is limited: so that one id's senders do not fill the
 * queue for all others. A sender takes a place before its request goes in; whoever takes the request out gives it back.
 * Any thread.
 */
final class ItemQuota {

    private final int most;
    private final Map<Object, Integer> waiting = new ConcurrentHashMap<>();

    /** @param most how many may wait for one id */
    ItemQuota(int most) {
        this.most = most;
    }

    /** Returns how many may wait for one id. */
    int most() {
        return most;
    }

    /** Takes a place; returns whether there was one. An id whose own methods throw needs none: its request fails by itself. */
    boolean take(Object id) {
        boolean[] taken = {true};
        try {
            waiting.merge(id, 1, (before, one) -> {
                taken[0] = before < most;
                return taken[0] ? before + one : before;
            });
        } catch (RuntimeException | Error e) {
            Log.debug("The number of requests to an item is not known", e);
        }
        return taken[0];
    }

    /** Gives a place back. */
    void giveBack(Object id) {
        try {
            waiting.computeIfPresent(id, (same, before) -> before == 1 ? null : before - 1);
        } catch (RuntimeException | Error e) { // else what was taken out would be lost
            Log.debug("The number of requests to an item is not known", e);
        }
    }
}
