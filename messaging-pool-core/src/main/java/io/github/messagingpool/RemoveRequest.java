package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

/**
 * Removes an item and closes it on its own thread. The id can be used again afterwards. Removing an id that no item
 * has is no error.
 *
 * @param <T> the item type
 * @param id the item's id; a whole number is taken as a {@link Long}
 */
public record RemoveRequest<T>(Object id) implements Request.OfKey<T, RemoveResponse> {

    /** Creates the request. */
    public RemoveRequest {
        id = Ids.normalize(requireNonNull(id, "The id of RemoveRequest is null; give the id of an item"));
    }

    /** Never called: the pool thread removes the item itself. */
    @Override
    public RemoveResponse process(T item) {
        throw new IllegalStateException("Items are removed by their pool thread");
    }
}
