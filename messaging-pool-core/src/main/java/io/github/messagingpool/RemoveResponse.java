package io.github.messagingpool;

/**
 * The answer to a {@link RemoveRequest}.
 *
 * @param id the id asked for
 * @param existed whether an item had that id
 */
public record RemoveResponse(Object id, boolean existed) {}
