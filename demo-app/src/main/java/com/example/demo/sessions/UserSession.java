package com.example.demo.sessions;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.ArrayList;
import java.util.List;

/** A user's session. It and its tracker share one mutable list, without a lock. */
@PoolItem("sessions")
final class UserSession {

    private final List<String> log = new ArrayList<>();
    private final ActionTracker tracker = new ActionTracker(log);

    UserSession(long id) {}

    /**
     * Notes what the user did.
     *
     * @param action what the user did
     * @return how many actions the log has now
     */
    @Messaging
    int logAction(String action) {
        tracker.add(action);
        return log.size();
    }

    /**
     * Returns the log.
     *
     * @return the actions, in the order noted
     */
    @Messaging
    List<String> getLog() {
        return log;
    }

    private record ActionTracker(List<String> log) {

        void add(String action) {
            log.add("Action: " + action);
        }
    }
}
