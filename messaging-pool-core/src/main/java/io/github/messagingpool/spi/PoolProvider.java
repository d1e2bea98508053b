package io.github.messagingpool.spi;

import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;

/**
 * Makes pools of one kind. {@link LocalPools} makes those of this process; a bean of this type replaces it for the whole
 * application. Safe for use by many threads.
 */
@FunctionalInterface
public interface PoolProvider {

    /**
     * Makes a pool and starts it.
     *
     * @throws IllegalStateException if the settings, each of which is right by itself, do not go together or do not do for
     *     this kind of pool
     */
    <T> ThreadPool<T> create(PoolSettings<T> settings);

    /**
     * A pool that its container can stop and start again. Between the two, sends fail with {@link
     * io.github.messagingpool.PoolClosedException} and {@link ThreadPool#state()} is {@link
     * io.github.messagingpool.PoolState#STOPPED}. Applications close their pools instead, and for good.
     */
    interface Restartable {

        /**
         * Gives up at once the owners that would be waited for in vain, because their item closes the application on the
         * calling thread, or has called {@link System#exit}: what they were to run fails, and they close no items. Called
         * before any of an application's pools is stopped or closed.
         */
        default void giveUpClosers() {}

        /**
         * Does what {@link ThreadPool#shutdown()} does, but so that the pool can be started again, unless the application
         * closes it. A second call gives the same report.
         */
        ShutdownReport stop();

        /**
         * Starts a pool that was stopped, with the same settings and without items; does nothing to one that runs, or that
         * the application has closed.
         *
         * @return whether the pool runs now
         */
        boolean start();
    }
}
