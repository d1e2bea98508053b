package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/**
 * Follows requests from their senders to their owners, as what records traces does: each by itself, but a batch as one for
 * each owner that runs a part of it. What it throws is logged, and changes nothing for the request. Used by many threads at
 * once. One that only wants to see what runs is a {@link RequestInterceptor}.
 */
@FunctionalInterface
public interface RequestObserver {

    /**
     * Called on the sender's thread before something is sent, whether or not it is then accepted.
     *
     * @param poolName the pool's name
     * @param request the request, or the first of a part of a batch
     * @return what is told of the rest, or null for nothing
     */
    @Nullable
    Sent sends(String poolName, Request<?, ?> request, Way way);

    /** How a request is sent. */
    enum Way {
        /** Somebody gets its reply, waiting for it or by a future or a stream. */
        ASKED,
        /** Nobody gets its reply. */
        ONE_WAY,
        /** With others, as part of a batch. */
        BATCH,
        /** By an item to itself, by {@link ThreadPool#onItem}: the rest of what the running request does. */
        GOES_ON
    }

    /**
     * What was sent. It is either run, by one thread, or not. Of what is refused at once, and of what a pool gives up on
     * while it runs, no more is told.
     */
    interface Sent {

        /**
         * It runs, until the scope is closed. What is left of a long batch is run later, and this is called again. Called
         * within what a {@link RequestContext} has restored.
         */
        RequestContext.Scope open();

        /**
         * It was run; called after the last scope was closed, and before the sender has its reply.
         *
         * @param failure what it failed with, or null; of a batch the first of its failures
         */
        void ended(@Nullable Throwable failure);

        /**
         * It was accepted and will not be run. Any thread calls it, once, before the sender is told; where the pool closes,
         * after that.
         */
        void notRun(DeadLetter.Reason reason);
    }
}
