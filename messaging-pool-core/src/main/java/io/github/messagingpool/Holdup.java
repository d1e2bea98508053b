package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What held a request up whose sender stopped waiting.
 *
 * @param threadName the name of the thread that owns the request's id
 * @param position how many requests were before it in the queue, or -1 if it was not there any more
 * @param running what the thread was running: the request's type, its pool and id; null if it was idle
 * @param runningFor how long it had been running that
 * @param stack where the thread was, the innermost call first; empty if it was idle
 */
public record Holdup(
        String threadName, int position, @Nullable String running, Duration runningFor, List<StackTraceElement> stack) {

    private static final int TOP_FRAMES = 3;

    private static final List<String> WAITING =
            List.of("jdk.internal.misc.", "java.util.concurrent.locks.", "io.github.messagingpool.local.");

    /** Copies the list. */
    public Holdup {
        stack = List.copyOf(stack);
    }

    /** Returns it in words. */
    @Override
    public String toString() {
        String place =
                position < 0 ? "it was running on " + threadName : position + " requests before it in " + threadName;
        return running == null
                ? place
                : place + ", which has been running " + running + " for " + Failures.text(runningFor) + frames();
    }

    /** How a thread waits says less than for what. */
    private String frames() {
        List<StackTraceElement> telling =
                stack.stream().dropWhile(Holdup::isOfWaiting).toList();
        return (telling.isEmpty() ? stack : telling)
                .stream().limit(TOP_FRAMES).map(Object::toString).collect(Collectors.joining(" < ", " at ", ""));
    }

    private static boolean isOfWaiting(StackTraceElement frame) {
        String name = frame.getClassName();
        return WAITING.stream().anyMatch(name::startsWith)
                || (name.equals("java.lang.Thread") && frame.getMethodName().equals("getStackTrace"));
    }
}
