package io.github.messagingpool;

import java.time.Duration;
import java.util.List;

/**
 * A pool thread that has been running one request for too long.
 *
 * @param poolName the pool's name
 * @param threadName the thread's name
 * @param requestType the simple class name of the request
 * @param id the id it names, as text
 * @param busyFor how long it has been running
 * @param stack where the thread was when it was found, the innermost call first
 */
public record StuckThread(
        String poolName,
        String threadName,
        String requestType,
        String id,
        Duration busyFor,
        List<StackTraceElement> stack) {

    /** Copies the list. */
    public StuckThread {
        stack = List.copyOf(stack);
    }
}
