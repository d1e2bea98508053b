package io.github.messagingpool.threads;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where pools log: under the name of the interface that users know. */
public final class Log {

    public static final Logger POOL = LoggerFactory.getLogger("io.github.messagingpool.ThreadPool");

    private Log() {}

    /** Logs what the user's code threw, which may be an exception that itself throws when it is looked at. */
    public static void warn(String format, Object... arguments) {
        try {
            POOL.warn(format, arguments);
        } catch (RuntimeException | Error e) {
            POOL.warn("An exception could not be logged: {}", arguments[arguments.length - 1].getClass());
        }
    }
}
