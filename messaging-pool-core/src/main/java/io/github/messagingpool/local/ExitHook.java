package io.github.messagingpool.local;

import io.github.messagingpool.threads.Log;
import io.github.messagingpool.threads.Threads;

/** Closes a pool when the process ends, unless it has been closed before. Any thread. */
final class ExitHook {

    private final Thread hook;

    private ExitHook(Thread hook) {
        this.hook = hook;
    }

    static ExitHook of(String poolName, Runnable close) {
        ExitHook hook = new ExitHook(Threads.own(close, poolName + "-exit"));
        try {
            Runtime.getRuntime().addShutdownHook(hook.hook);
        } catch (IllegalStateException e) {
            Log.debug("The process ends already, so nothing closes the pool {} when it does", poolName);
        }
        return hook;
    }

    /** Drops it, because the pool has been closed. */
    void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            Log.debug("{} runs, as the process ends", hook.getName());
        }
    }
}
