package io.github.messagingpool;

/**
 * The answer to an {@link Init}: the item exists now.
 *
 * @param id the item's id; a {@link Long} where ids are {@code long} or {@code int}
 */
public record InitResponse(Object id) {}
