package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link RemoveRequest}.
 *
 * @param id the id asked for
 * @param existed whether an item had that id
 * @param closeFailure what the item threw while it was closed, or null; it is removed all the same
 */
public record RemoveResponse(
        Object id, boolean existed, @Nullable Throwable closeFailure) {

    /** Creates the answer where nothing failed. */
    public RemoveResponse(Object id, boolean existed) {
        this(id, existed, null);
    }
}
