package io.github.messagingpool.threads;

import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where pools log: under the name of the interface that users know. Nothing that a logger throws gets out: it is the user's code,
 * as much as what is logged, and the threads that log are not to end by it.
 */
public final class Log {

    private static final Logger POOL = LoggerFactory.getLogger("io.github.messagingpool.ThreadPool");

    private Log() {}

    /** Logs an error. */
    public static void error(String format, Object... arguments) {
        log(POOL::error, format, arguments);
    }

    /** Logs what the user's code threw, which may be an exception that itself throws when it is looked at; or another warning. */
    public static void warn(String format, Object... arguments) {
        log(POOL::warn, format, arguments);
    }

    /** Logs what is good to know. */
    public static void info(String format, Object... arguments) {
        log(POOL::info, format, arguments);
    }

    /** Logs what helps to find a fault. */
    public static void debug(String format, Object... arguments) {
        log(POOL::debug, format, arguments);
    }

    private static void log(BiConsumer<String, Object[]> level, String format, Object... arguments) {
        try {
            level.accept(format, arguments);
        } catch (RuntimeException | Error e) {
            logTypeOfLast(arguments);
        }
    }

    private static void logTypeOfLast(Object... arguments) {
        try {
            POOL.warn("An exception could not be logged: {}", arguments[arguments.length - 1].getClass());
        } catch (RuntimeException | Error e) {
            // there is nowhere left to say so
        }
    }
}
