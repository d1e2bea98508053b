package io.github.messagingpool;

/**
 * Which thread of a pool owns an id.
 *
 * @param id the id, as text
 * @param thread the owner's index, from 0
 * @param threadName the owner's name
 * @param rule why: how the id was routed
 * @param queued requests to this id that wait in the owner's queue; those in batches are not counted
 * @param position how many entries of the queue stand before the first of them; -1 if none waits
 */
public record Route(String id, int thread, String threadName, String rule, int queued, int position) {}
