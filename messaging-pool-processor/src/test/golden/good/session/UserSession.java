package com.example.session;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What one user does. */
@PoolItem("sessions")
public class UserSession {

    static final int LIMIT = 100;

    private final long id;
    private final Clock clock;
    private final List<String> log = new ArrayList<>();

    UserSession(long id, Clock clock) {
        this.id = id;
        this.clock = clock;
    }

    /**
     * Notes an action, as {@link #getLog} shows it; see {@link java.util.List#add(Object) the list}.
     *
     * <p>Actions stay in order:
     * <pre>{@code
     * @Deprecated
     *     log(1);
     * }</pre>
     *
     * @param action what the user
     *     did
     * @return the number of actions so far
     * @throws IllegalStateException never
     */
    @Messaging
    int logAction(String action) {
        log.add("Action: " + action);
        return log.size();
    }

    @Messaging(request = "ReadLogRequest")
    public List<String> getLog() {
        return log;
    }

    /** {@return the mean of some numbers, and {@code scale}} */
    @Messaging
    double mean(double first, double second, int... rest) {
        return (first + second) / 2 + rest.length;
    }

    /** Forgets all actions. */
    @Messaging
    void clear() throws java.io.IOException, InterruptedException {
        log.clear();
    }

    int untouched(StringBuilder builder) {
        return builder.length() + (int) id + clock.hashCode();
    }
}
