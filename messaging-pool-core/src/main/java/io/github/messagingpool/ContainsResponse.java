package io.github.messagingpool;

/**
 * The answer to a {@link ContainsRequest}.
 *
 * @param id the id asked for
 * @param exists whether an item has that id
 */
public record ContainsResponse(Object id, boolean exists) {}
