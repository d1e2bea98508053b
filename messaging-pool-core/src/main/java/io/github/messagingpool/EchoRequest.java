package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

/**
 * Asks the thread that owns an id to answer; it needs no item. Shows that the thread is alive, and which one it is.
 *
 * @param <T> the item type
 * @param id the id to route by; a whole number is taken as a {@link Long}
 * @param message text to send back
 */
public record EchoRequest<T>(Object id, String message) implements Request.OfKey<T, EchoResponse> {

    /** Creates the request. */
    public EchoRequest {
        id = Ids.normalize(requireNonNull(id, "The id of EchoRequest is null; give the id of an item"));
        requireNonNull(message, "The message of EchoRequest is null");
    }

    /** Never called: the pool thread answers itself. */
    @Override
    public EchoResponse process(T item) {
        throw new IllegalStateException("An echo is answered by the pool thread");
    }
}
