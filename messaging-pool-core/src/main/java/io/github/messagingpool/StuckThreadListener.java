package io.github.messagingpool;

/**
 * Is told of a pool thread that has been running one request for longer than the pool's limit, once for each such
 * request. Called by the pool's timer thread; what it throws is logged.
 */
@FunctionalInterface
public interface StuckThreadListener {

    /** Called while the thread is still at it. */
    void onStuckThread(StuckThread stuck);
}
