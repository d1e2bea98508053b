package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.spi.Failures;
import java.util.stream.Stream;

/** An item's method, or a filter, threw a checked exception, which is the cause; unchecked ones reach the sender as they are. */
public final class ItemFailedException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ItemFailedException(String poolName, Request<?, ?> request, Throwable cause) {
        super(poolName, request, Certainty.STARTED, Failures.text(cause), cause);
    }

    /** Creates the exception of a request that a filter failed. */
    public ItemFailedException(String poolName, Request<?, ?> request, Certainty certainty, Throwable cause) {
        super(poolName, request, certainty, Failures.text(cause), cause);
    }

    /**
     * Throws the cause as the item threw it, if it is a checked exception of the given type; does nothing if not. So a sender
     * that knows what the item's method declares has that thrown, as generated clients do.
     *
     * @param type the type declared; it may be {@link Exception}, of which unchecked ones are not thrown
     * @throws X the cause, to which the calling thread is added as the sender
     */
    public <X extends Exception> void throwCauseIf(Class<X> type) throws X {
        Throwable cause = declared(type);
        if (cause != this) {
            Failures.addSender(cause);
            throw type.cast(cause);
        }
    }

    /**
     * Returns the cause as the item threw it, if it is a checked exception of one of the given types; else this exception.
     *
     * @param types the types declared
     */
    public Throwable declared(Class<?>... types) {
        Throwable cause = requireNonNull(getCause());
        boolean isChecked = !(cause instanceof RuntimeException) && !(cause instanceof Error);
        return isChecked && Stream.of(types).anyMatch(type -> type.isInstance(cause)) ? cause : this;
    }
}
