package io.github.messagingpool.spi;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words for what went wrong, and the way an exception takes from an owner to its sender. */
public final class Failures {

    private Failures() {}

    /** Returns for example {@code LogActionRequest for sessions#7}. */
    public static String describe(String poolName, Request<?, ?> request) {
        return typeName(request) + " for " + poolName + "#" + idText(request);
    }

    /**
     * Copies a list of requests, which may change afterwards.
     *
     * @throws NullPointerException if the list, or one of the requests, is null; it says which
     */
    public static <Q> List<Q> copyOf(List<? extends Q> requests) {
        List<Q> copy = new ArrayList<>(requireNonNull(requests, "The list of requests is null"));
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i) == null) {
                throw nullAt(i);
            }
        }
        return copy;
    }

    /** Says which request of a list is null. */
    public static NullPointerException nullAt(int index) {
        return new NullPointerException("The request at index " + index + " of the list is null");
    }

    /** Says that a broadcast has no request for an item. */
    public static NullPointerException nullFor(Object id) {
        return new NullPointerException("requestPerId returned null for the id " + shown(id));
    }

    /** Calls a function with an id; says that an {@code int} id comes as a {@code Long} where the function takes it for another. */
    public static <V> V ofId(Function<Object, ? extends V> function, Object id) {
        try {
            return function.apply(id);
        } catch (ClassCastException e) {
            if (!(id instanceof Long) || !isOfLong(e)) {
                throw e;
            }
            throw (ClassCastException)
                    new ClassCastException("The id " + id + " is a Long, as all ids of long and int are "
                                    + "that a function is given; for one of int write ((Long) id).intValue(), in Kotlin "
                                    + "(id as Long).toInt()")
                            .initCause(e);
        }
    }

    /** A machine may leave the message out where it throws one often. */
    private static boolean isOfLong(ClassCastException e) {
        return e.getMessage() == null || e.getMessage().contains("java.lang.Long cannot be cast");
    }

    /** Returns the simple name of a request's class. */
    public static String typeName(Request<?, ?> request) {
        return request.getClass().getSimpleName();
    }

    /** Returns the id as text, also of a request written by hand whose id cannot be read. */
    public static String idText(Request<?, ?> request) {
        try {
            return shown(request.itemId());
        } catch (Throwable e) { // Kotlin's need not declare what they throw
            return "?";
        }
    }

    /**
     * Returns an id as text, the same wherever one is shown: a constant by its name, whatever else as it shows itself, and
     * {@code ?} where it cannot.
     */
    public static String shown(@Nullable Object id) {
        if (id == null) {
            return "null";
        }
        try {
            String text = id instanceof Enum<?> constant ? constant.name() : id.toString();
            return text == null ? "?" : text;
        } catch (Throwable e) { // Kotlin's need not declare what it throws
            return "?";
        }
    }

    /** Returns an exception as text, also one that throws when it is asked for it. */
    public static String text(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | Error e) {
            return thrown.getClass().getName();
        }
    }

    /** Returns a time in milliseconds, or seconds from ten on. */
    public static String text(Duration duration) {
        return duration.toSeconds() >= 10 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /**
     * Throws what a request failed with in its sender's thread, and adds where that thread is now, because the
     * exception's own stack is the owner's.
     *
     * @param cause a {@link RuntimeException} or an {@link Error}
     * @return never; it lets a caller write {@code throw}
     */
    public static RuntimeException rethrow(Throwable cause) {
        addSender(cause);
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }

    /**
     * Adds to an exception where this thread is, which has sent the request. One that is thrown again and again, being a
     * constant, shows its latest sender.
     */
    public static void addSender(Throwable cause) {
        for (Throwable suppressed : cause.getSuppressed()) {
            if (suppressed instanceof Sender sender) {
                sender.isNow();
                return;
            }
        }
        cause.addSuppressed(new Sender());
    }

    /** Shows the stack of the thread that waited for the request. */
    private static final class Sender extends Exception {

        private static final long serialVersionUID = 1;

        private volatile String threadName = Thread.currentThread().getName();

        void isNow() {
            threadName = Thread.currentThread().getName();
            setStackTrace(new Throwable().getStackTrace());
        }

        @Override
        public String getMessage() {
            return "the request was sent here, by " + threadName;
        }
    }
}
