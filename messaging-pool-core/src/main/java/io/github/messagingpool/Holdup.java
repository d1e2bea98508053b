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

    /** What a thread waits in, or computes with, on behalf of the user's code. */
    private static final List<String> NOT_THE_USERS = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "io.github.messagingpool.local.",
            "io.github.messagingpool.threads.");

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

    /** Which of the user's lines it is says more than how the thread waits there. */
    private String frames() {
        List<StackTraceElement> users =
                stack.stream().dropWhile(Holdup::isNotTheUsers).toList();
        return (users.isEmpty() ? stack : users)
                .stream().limit(TOP_FRAMES).map(Object::toString).collect(Collectors.joining(" < ", " at ", ""));
    }

    private static boolean isNotTheUsers(StackTraceElement frame) {
        return NOT_THE_USERS.stream().anyMatch(frame.getClassName()::startsWith);
    }
}
