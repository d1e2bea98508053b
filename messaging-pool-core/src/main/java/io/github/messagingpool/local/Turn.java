package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;

/** What an envelope may do while it is its turn; called by whoever runs the owner. */
interface Turn<T> {

    /**
     * Runs one request; returns its response, or {@link FailedOutcome}.
     *
     * @param queuedNanos how long it waited, or -1 if that was not measured
     */
    Object process(Request<T, ?> request, long queuedNanos);

    /** Counts requests that were not run because they had been withdrawn. */
    void skipped(int count, DeadLetter.Reason reason);

    /** Returns how much of a batch may run at once. */
    BatchSlice slice();

    /** Says that a slice of a batch begins; returns the time, exactly. */
    long sliceBegins();

    /** Returns whether the slice that began then has to end; asked after each request. */
    boolean sliceIsOver(long began);

    /** Returns how many sends and parts of batches have been taken out of the queue, with the one that runs. */
    long taken();

    /** Returns the items, for questions to all of them. */
    Items<T> items();

    /** Sees to it that what was written in this turn before is seen by the caller after it; any thread calls it. */
    void fence();
}
