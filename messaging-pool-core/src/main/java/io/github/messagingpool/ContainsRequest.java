package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

/**
 * Asks whether an item with the id exists, at the moment the request is run. Creates nothing.
 *
 * @param <T> the item type
 * @param id the id asked for; a whole number is taken as a {@link Long}
 */
public record ContainsRequest<T>(Object id) implements Request.OfKey<T, ContainsResponse> {

    /** Creates the request. */
    public ContainsRequest {
        id = Ids.normalize(requireNonNull(id, "The id of ContainsRequest is null; give the id of an item"));
    }

    /** Answers for an item that is there. */
    @Override
    public ContainsResponse process(T item) {
        return new ContainsResponse(id, true);
    }
}
