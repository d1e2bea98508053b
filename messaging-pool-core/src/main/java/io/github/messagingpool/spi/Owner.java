package io.github.messagingpool.spi;

/**
 * What owns the items of one share of a pool's ids, and the queue of the requests to them. It has no thread of its own: a
 * {@link Driver} calls {@link #runSome()} as long as the owner is not done.
 *
 * <p>{@link #runSome()}, {@link #rests()} and {@link #nanosUntilDue()} are for one thread at a time, and each call happens
 * after the one before: where that need not be one thread, so that items move from thread to thread between two requests,
 * is the driver's choice. All else is for any thread.
 */
public interface Owner {

    /** Returns its name, for a thread: for example {@code sessions-0}. */
    String name();

    /** Returns its index in the pool, from 0. */
    int index();

    /** Returns the class loader that items are to see, or null. */
    @org.jspecify.annotations.Nullable
    ClassLoader classLoader();

    /**
     * Runs some of the requests that wait, up to a limit. When the pool has been closed and nothing waits any more it
     * closes the items instead, and the owner is done. Throws nothing.
     *
     * @return whether there was anything to do, so that there may be more
     */
    boolean runSome();

    /**
     * Says that the driver is about to wait for work; it must not if the answer is false. If it may, {@link
     * Driver.Run#wake()} is called as soon as there is some. Its rest is over with the next {@link #runSome()}.
     */
    boolean rests();

    /** Returns how long the driver may wait without work, in nanoseconds; {@link Long#MAX_VALUE} is for ever. */
    long nanosUntilDue();

    /**
     * Returns whether many requests wait: so many that the owner has kept its senders from nothing by not looking for work
     * all the time. A driver whose threads yield before they park can ask it to learn whether yielding paid.
     */
    boolean hasMany();

    /** Returns whether it has closed its items and will run nothing more. */
    boolean isDone();
}
