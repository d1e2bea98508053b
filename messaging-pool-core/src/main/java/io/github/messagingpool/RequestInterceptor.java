package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/**
 * Sees every request that one pool thread runs. One is made for each pool thread, on that thread, and called by no
 * other: it may keep state of any kind without locks. What it throws is logged, and changes nothing for the request; a
 * {@link RequestFilter} can refuse one.
 */
public interface RequestInterceptor {

    /**
     * Called before a request is run.
     *
     * @param request the request, of any kind: an init, a remove or an echo too
     * @param queuedNanos how long it waited in the queue, in nanoseconds; -1 if that was not measured: while there
     *     are many requests, that of some is, the next that is sent and the last that is there, which is looked for at most
     *     once in a millisecond; and of a batch only of the first for each thread
     */
    default void before(Request<?, ?> request, long queuedNanos) {}

    /**
     * Called after a request was run, and before its sender has the reply.
     *
     * @param failure what the request failed with, or null
     */
    default void after(Request<?, ?> request, @Nullable Throwable failure) {}

    /** Called on the pool thread when it ends, after its items were closed. */
    default void stop() {}

    /** Makes the interceptor of a pool thread. */
    @FunctionalInterface
    interface Factory {

        /**
         * Makes an interceptor; called once on each pool thread, before its first request.
         *
         * @param poolName the pool's name
         * @param thread the thread's index, from 0
         */
        RequestInterceptor create(String poolName, int thread);
    }
}
