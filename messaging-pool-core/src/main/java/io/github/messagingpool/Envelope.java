package io.github.messagingpool;

/** What a queue holds: one request, or those of a batch that are for one thread. */
abstract class Envelope<T> {

    /** When it was sent, by {@link System#nanoTime()}. */
    final long sentAt = System.nanoTime();

    /**
     * Runs requests, on the pool thread.
     *
     * @return whether all were run; otherwise the thread runs others' and comes back
     */
    abstract boolean run(PoolThread<T> thread);

    /**
     * Ends everything that has not ended, because the pool closes. Any thread may call it, more than once.
     *
     * @return how many requests will not be run because of this call
     */
    abstract int poolClosed();

    /** Returns the number of requests that have not started and still will. Any thread may call it. */
    abstract int waiting();

    /** Returns the request being run, or the next one. Any thread may call it. */
    abstract Request<T, ?> first();
}
