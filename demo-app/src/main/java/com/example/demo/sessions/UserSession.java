package com.example.demo.sessions;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A user's session, which keeps the latest 1,000 actions. It and its tracker share one mutable list, without a lock. */
@PoolItem("sessions")
final class UserSession {

    private static final int KEPT = 1_000;

    private final Deque<String> log = new ArrayDeque<>();
    private final ActionTracker tracker = new ActionTracker(log);
    private int actions;

    UserSession(long id) {}

    /**
     * Notes what the user did.
     *
     * @param action what the user did
     * @return how many actions there have been
     */
    @Messaging
    int logAction(String action) {
        actions++;
        tracker.add(action);
        if (log.size() > KEPT) {
            log.removeFirst();
        }
        return actions;
    }

    /**
     * Returns the log.
     *
     * @return the latest actions, in the order noted
     */
    @Messaging
    List<String> getLog() {
        return List.copyOf(log);
    }

    private record ActionTracker(Deque<String> log) {

        void add(String action) {
            log.add("Action: " + action);
        }
    }
}
