package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.PoolSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pool's builder refuses, as opposed to what the code that calls it throws. */
final class RefusedValue {

    private static final Set<String> PACKAGES =
            Set.of(ThreadPool.class.getPackageName(), PoolSettings.class.getPackageName());

    private RefusedValue() {}

    /** Returns what is wrong, to end a sentence, or null if something else threw the exception. */
    static @Nullable String problem(Throwable thrown) {
        if (!isOfBuilder(thrown)) {
            return null;
        }
        String message = String.valueOf(thrown.getMessage());
        String problem =
                thrown instanceof NullPointerException ? "the setting " + message + " is null" : withoutRemedy(message);
        return problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem;
    }

    /** Returns what to do, where a part of the application has set the value. */
    static String remedy(Throwable thrown, String where) {
        String message = String.valueOf(thrown.getMessage());
        int at = message.lastIndexOf("; set ");
        return at < 0 || thrown instanceof NullPointerException
                ? "Correct what " + where + " sets."
                : "In " + where + ", " + message.substring(at + 2) + ".";
    }

    private static String withoutRemedy(String message) {
        int at = message.lastIndexOf("; set ");
        return at < 0 ? message : message.substring(0, at);
    }

    private static boolean isOfBuilder(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String type = frame.getClassName();
            if (!type.startsWith("java.")) {
                return PACKAGES.contains(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
            }
        }
        return false;
    }
}
