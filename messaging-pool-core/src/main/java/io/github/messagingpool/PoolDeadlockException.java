package io.github.messagingpool;

/** A call that could only wait for itself; thrown in the calling thread, before it waits. */
public final class PoolDeadlockException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    private final String cycle;

    /**
     * Creates the exception.
     *
     * @param cycle the calls that wait for one another, for example {@code orders#7 (orders-1) → orders#9 (orders-1)}
     */
    public PoolDeadlockException(String poolName, Request<?, ?> request, String cycle) {
        super(
                poolName,
                request,
                Certainty.NOT_STARTED,
                "would wait for itself: " + cycle
                        + "; use sendAsync and ThreadPool.onItem instead of waiting, or another pool; what follows a"
                        + " future runs on the pool's thread, unless a reply executor, publishOn or an …Async method"
                        + " takes it away",
                null);
        this.cycle = cycle;
    }

    /** Returns the calls that wait for one another. */
    public String cycle() {
        return cycle;
    }
}
