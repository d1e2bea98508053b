package io.github.messagingpool.local;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what is due at some time; its one thread starts with the first task. Any thread. */
final class Timer {

    private final ScheduledThreadPoolExecutor executor;

    Timer(String poolName) {
        executor = new ScheduledThreadPoolExecutor(
                1,
                task -> daemon(task, poolName + "-timer"),
                new ThreadPoolExecutor.DiscardPolicy()); // closed: no one waits
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Returns a future whose cancelling stops the task from being run, and frees it. */
    Future<?> schedule(Runnable task, long nanos) {
        return executor.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Drops all tasks, and waits a moment for the one that runs. */
    void close() {
        executor.shutdownNow();
        try {
            executor.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
