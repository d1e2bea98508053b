package io.github.messagingpool;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pool thread is doing, at a moment. The counts are read one after the other while the thread goes on, so
 * they need not add up to the last request.
 *
 * @param index the thread's index, from 0
 * @param name the thread's name
 * @param alive whether the thread has not ended
 * @param stuck whether it has been running one request for longer than the pool's limit
 * @param outOfMemory whether a request has failed with an {@link OutOfMemoryError}: the process can't be trusted
 * @param queueDepth requests accepted and not started yet
 * @param queueCapacity places in the queue; a batch takes one
 * @param items items that the thread owns
 * @param processed requests run so far, those that failed too
 * @param failed requests that were run and failed
 * @param rejected requests refused because the queue was full
 * @param dropped requests accepted and then dropped because the queue was full
 * @param expired requests that were not run because their sender had stopped waiting
 * @param deadlocks calls of this thread that were refused because they would have waited for themselves
 * @param itemsCreated items created so far
 * @param itemsRemoved items removed so far, by reason; every reason has a count
 * @param currentRequest the simple class name of the request being run, or null
 * @param currentId the id it names, as text, or null
 * @param busyFor how long the thread has been busy with it, or with the slice of a batch that it is part of; null when
 *     idle
 */
public record PoolThreadStatus(
        int index,
        String name,
        boolean alive,
        boolean stuck,
        boolean outOfMemory,
        int queueDepth,
        int queueCapacity,
        int items,
        long processed,
        long failed,
        long rejected,
        long dropped,
        long expired,
        long deadlocks,
        long itemsCreated,
        Map<RemovalReason, Long> itemsRemoved,
        @Nullable String currentRequest,
        @Nullable String currentId,
        @Nullable Duration busyFor) {}
