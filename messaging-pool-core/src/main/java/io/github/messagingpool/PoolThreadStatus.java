package io.github.messagingpool;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one pool thread was doing at a moment; it does not change any more. The counts are read one after the other while
 * the thread goes on, so they need not add up to the last request.
 */
public interface PoolThreadStatus {

    /** Returns the thread's index, from 0. */
    int thread();

    /** Returns the name of the node that the thread is on, where a pool has several. */
    default Optional<String> node() {
        return Optional.empty();
    }

    /** Returns the thread's name. */
    String threadName();

    /** Returns whether the thread has not ended. */
    boolean alive();

    /** Returns whether it has been running one request for longer than the pool's limit. */
    boolean stuck();

    /** Returns whether a request has failed with an {@link OutOfMemoryError}: the process can't be trusted. */
    boolean outOfMemory();

    /** Returns how many requests are accepted and not started yet. */
    int queueDepth();

    /** Returns how many places the queue has; a batch takes one. */
    int queueCapacity();

    /** Returns how many items the thread owns. */
    int items();

    /** Returns how many requests were run so far, those that failed too. */
    long processed();

    /** Returns how many requests were run and failed. */
    long failed();

    /** Returns how many requests were refused because the queue was full. */
    long rejected();

    /** Returns how many requests were accepted and then dropped because the queue was full. */
    long dropped();

    /** Returns how many requests were not run because their sender's time was over. */
    long expired();

    /** Returns how many requests were not run because their sender had cancelled them, or was interrupted. */
    long cancelled();

    /** Returns how many calls of this thread were refused because they would have waited for themselves. */
    long deadlocks();

    /** Returns the last of them, spelt out. Empty where there was none since the thread began, or that is not known. */
    default Optional<Deadlock> lastDeadlock() {
        return Optional.empty();
    }

    /** Returns how many items were created so far. */
    long itemsCreated();

    /** Returns how many items were removed so far, by reason. */
    Map<RemovalReason, Long> itemsRemoved();

    /**
     * Returns the ids that the thread has been busiest with in the last minutes, what takes most of its time first: ten by
     * time, and ten by number where those are others. At most a second old while the thread is busy. Empty where that is not
     * known.
     */
    default List<HotId> hotIds() {
        return List.of();
    }

    /** Returns how long the thread has been running requests so far, estimated from some of them; zero where that is not known. */
    default Duration busyTime() {
        return Duration.ZERO;
    }

    /**
     * Returns how long of the last minute the thread has been running requests, the one that runs too, estimated from some of them;
     * a minute at most, and zero where that is not known.
     */
    default Duration recentBusyTime() {
        return Duration.ZERO;
    }

    /** Returns the simple class name of the request being run, or null. */
    @Nullable
    String currentRequest();

    /** Returns the id that the request being run names, as text, or null. */
    @Nullable
    String currentId();

    /**
     * Returns how long the thread has been busy with that, or with the slice of a batch that it is part of; null
     * when idle.
     */
    @Nullable
    Duration busyFor();

    /**
     * Returns whether anybody may wait for the request being run, or for one behind it in the queue: false where all were sent
     * one-way, or nothing has been done yet with their futures. True for a busy thread where that is not known, as behind a long
     * queue.
     */
    default boolean awaited() {
        return currentRequest() != null;
    }
}
