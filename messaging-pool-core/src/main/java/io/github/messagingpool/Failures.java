package io.github.messagingpool;

import java.time.Duration;
import org.slf4j.Logger;

/** Words for what went wrong, and the way an exception takes from a pool thread to its sender. */
final class Failures {

    private Failures() {}

    /** Returns for example {@code LogActionRequest for sessions#7}. */
    static String describe(String pool, Request<?, ?> request) {
        return typeName(request) + " for " + pool + "#" + idText(request);
    }

    static String typeName(Request<?, ?> request) {
        return request.getClass().getSimpleName();
    }

    /** Returns the id as text, also of a request written by hand whose id cannot be read. */
    static String idText(Request<?, ?> request) {
        try {
            return String.valueOf(request.itemId());
        } catch (RuntimeException | Error e) {
            return "?";
        }
    }

    /** Logs what the user's code threw, which may be an exception that itself throws when it is looked at. */
    static void warn(Logger log, String format, Object... arguments) {
        try {
            log.warn(format, arguments);
        } catch (RuntimeException | Error e) {
            log.warn("An exception could not be logged: {}", arguments[arguments.length - 1].getClass());
        }
    }

    /** Returns an exception as text, also one that throws when it is asked for it. */
    static String text(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | Error e) {
            return thrown.getClass().getName();
        }
    }

    static String text(Duration duration) {
        return duration.toSeconds() >= 10 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /**
     * Throws what a request failed with in its sender's thread, and adds where that thread is now, because the
     * exception's own stack is the pool thread's.
     */
    static RuntimeException rethrow(Throwable cause) {
        addSender(cause);
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }

    /** An exception that is thrown again and again, being a constant, gets its first sender only. */
    private static void addSender(Throwable cause) {
        for (Throwable suppressed : cause.getSuppressed()) {
            if (suppressed instanceof Sender) {
                return;
            }
        }
        cause.addSuppressed(new Sender());
    }

    /** Shows the stack of the thread that waited for the request. */
    private static final class Sender extends Exception {

        private static final long serialVersionUID = 1;

        Sender() {
            super("the request was sent here, by " + Thread.currentThread().getName());
        }
    }
}
