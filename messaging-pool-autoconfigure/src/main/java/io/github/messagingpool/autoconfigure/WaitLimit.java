package io.github.messagingpool.autoconfigure;

import java.time.Duration;

/**
 * How long a wait for a bean, or of one, may take of which nobody can say whether it ends. There is a limit only while the
 * context starts: later, who makes a bean keeps nobody from going on but those that need it, and one that is slow is no fault.
 *
 * <p>Safe for use by many threads.
 */
final class WaitLimit {

    /** The system property that says how many seconds such a wait may take. */
    static final String PROPERTY = "io.github.messagingpool.bean-wait-seconds";

    private static final int SECONDS = 30;

    private final Thread starter = Thread.currentThread();

    private volatile boolean started;

    /** Returns the thread that starts the context, which has made this. */
    Thread starter() {
        return starter;
    }

    /** Says that the context has started. */
    void end() {
        started = true;
    }

    long nanos() {
        return started ? Long.MAX_VALUE : Duration.ofSeconds(seconds()).toNanos();
    }

    static int seconds() {
        return Integer.getInteger(PROPERTY, SECONDS);
    }
}
