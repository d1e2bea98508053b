package io.github.messagingpool;

/** What a queue holds: one request, or those of a batch that are for one thread. */
abstract class Envelope<T> {

    final PoolContext pool;

    /** Until when the sender waits; what it calls in turn waits no longer. */
    final Deadline deadline;

    /** When it was sent, by {@link System#nanoTime()}, or 0: reading the time for each would cost too much. */
    private long sentAt;

    Envelope(PoolContext pool, Deadline deadline) {
        this.pool = pool;
        this.deadline = deadline;
    }

    /** Makes this one of the envelopes whose time in the queue is measured; called before it is put in. */
    final void measure() {
        sentAt = System.nanoTime();
    }

    /**
     * Returns how long it has waited until now, in nanoseconds, or -1 if that is not measured; only the first of a
     * batch's requests is told. The pool thread calls it.
     */
    final long waited() {
        long sent = sentAt;
        if (sent == 0) {
            return -1;
        }
        sentAt = 0;
        return System.nanoTime() - sent;
    }

    /**
     * Runs requests, on the pool thread.
     *
     * @return whether all were run; otherwise the thread runs others' and comes back
     */
    abstract boolean run(PoolThread<T> thread);

    /**
     * Ends everything that has not ended, for a reason that is not the sender's. Any thread may call it, more than
     * once.
     *
     * @return how many requests will not be run because of this call
     */
    abstract int end(DeadLetter.Reason reason, FailureReason failure);

    /** Returns the number of requests that have not started and still will. Any thread may call it. */
    abstract int waiting();

    /** Returns whether nobody needs to wait for it any more. Any thread may call it. */
    abstract boolean ended();

    /** Returns the request being run, or the next one. Any thread may call it. */
    abstract Request<T, ?> first();

    /** Returns whether a request to the id has not started and still will. The pool thread calls it. */
    abstract boolean isFor(Object id);

    /** Why a request fails whose sender's time was over when the pool thread came to it. */
    final FailureReason expired() {
        return (request, certainty) -> new RequestTimeoutException(
                pool.name(), request, certainty, deadline.timeout(), "its time was over when its turn came", null);
    }

    /** Ends everything that has not ended, because the pool closes. */
    final int poolClosed() {
        return end(
                DeadLetter.Reason.CLOSED,
                (request, certainty) -> new PoolClosedException(pool.name(), request, certainty));
    }
}
