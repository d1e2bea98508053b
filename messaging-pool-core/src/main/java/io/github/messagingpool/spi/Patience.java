package io.github.messagingpool.spi;

import java.util.function.BooleanSupplier;

/**
 * How a sender waits for a reply, or for room. A thread of its own parks; a test that drives the owners itself runs them
 * meanwhile. Safe for use by many threads.
 */
public interface Patience {

    /** What is waited for. */
    interface Awaited {

        /** Returns whether it is there. Any thread may ask, as often as it likes; what has come stays. */
        boolean isDone();

        /**
         * Sees to it that a thread is unparked when it is there, or at once if it is already. Called at most once for
         * each wait, by the thread itself.
         */
        void wakes(Thread waiter);

        /**
         * Returns whether it takes long, as a batch does: where cores are few the waiter had better leave its own to the
         * pool's threads at once.
         */
        default boolean isMuchWork() {
            return false;
        }
    }

    /**
     * Waits until something is there, the time is over, or the calling thread is interrupted; the interrupt stays.
     *
     * @param nanos how long at the most, by the pool's {@link Ticker}; {@link Long#MAX_VALUE} is for ever
     * @return whether it is there
     */
    boolean until(Awaited awaited, long nanos);

    /**
     * Waits as {@link #until} does for something that tells nobody when it is there: asks again and again. The question
     * may do something, such as trying once more, and is not asked again after it has returned true.
     *
     * @param nanos how long at the most, by the pool's {@link Ticker}; {@link Long#MAX_VALUE} is for ever
     * @return the last answer
     */
    boolean poll(BooleanSupplier done, long nanos);
}
