package io.github.messagingpool;

/**
 * One of the ids that a pool thread has been busiest with in the last minutes. It is estimated from one in 64 requests, so
 * what comes once in some thousands may be missing.
 *
 * @param id the id; a {@code long} or {@code int} one is a {@link Long}
 * @param requests its share of the requests that the thread ran, from 0 to 1
 * @param time its share of the time that the thread was busy, from 0 to 1
 */
public record HotId(Object id, double requests, double time) {}
