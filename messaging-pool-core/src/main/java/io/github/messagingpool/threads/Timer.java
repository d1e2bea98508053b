package io.github.messagingpool.threads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs what is due at some time for one pool. All pools share a thread, which begins with the first task. Any thread. */
final class Timer {
    /** There from when the first pool takes it to when the last one gives it back, both under the lock of the class. */
    private static @Nullable ScheduledThreadPoolExecutor shared;

    private static int users;

    private @Nullable ScheduledThreadPoolExecutor executor;
    private volatile boolean closed;

    /** Whether the thread is in one of its tasks; written by that thread. */
    private volatile boolean running;

    private static synchronized ScheduledThreadPoolExecutor take() {
        ScheduledThreadPoolExecutor executor = shared;
        if (executor == null) {
            executor = new ScheduledThreadPoolExecutor(
                    1,
                    task -> Threads.daemon(task, "messaging-pool-timer"),
                    new ThreadPoolExecutor.DiscardPolicy()); // closed: no one waits
            executor.setRemoveOnCancelPolicy(true);
            shared = executor;
        }
        users++;
        return executor;
    }

    private static synchronized void giveBack() {
        users--;
        if (users == 0 && shared != null) {
            shared.shutdownNow();
            shared = null;
        }
    }

    /** Returns a future whose cancelling stops the task from being run, and frees it. The task is to be short. */
    Future<?> schedule(Runnable task, long nanos) {
        ScheduledThreadPoolExecutor used = executor();
        return used == null
                ? CompletableFuture.completedFuture(null)
                : used.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
    }

    private void run(Runnable task) {
        running = true;
        try {
            if (!closed) {
                task.run();
            }
        } finally {
            running = false;
        }
    }

    private synchronized @Nullable ScheduledThreadPoolExecutor executor() {
        if (executor == null && !closed) {
            executor = take();
        }
        return closed ? null : executor;
    }

    /**
     * Drops all tasks, and waits for the one that runs; those that wait for their time yet are freed then, unless they are
     * cancelled.
     */
    @SuppressWarnings("ThreadPriorityCheck") // on one core the task may need it
    void close() {
        closed = true;
        while (running) {
            Thread.yield();
        }
        synchronized (this) {
            if (executor != null) {
                executor = null;
                giveBack();
            }
        }
    }
}
