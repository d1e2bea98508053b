package io.github.messagingpool;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs the time-outs of requests that nobody waits for; its one thread starts with the first of them. */
final class Timer {

    private final ScheduledThreadPoolExecutor executor;

    Timer(String pool) {
        executor = new ScheduledThreadPoolExecutor(
                1,
                task -> daemon(task, pool + "-timer"),
                new ThreadPoolExecutor.DiscardPolicy()); // closed: no one waits
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Returns a future whose cancelling stops the task from being run. */
    Future<?> schedule(Runnable task, Deadline deadline) {
        return executor.schedule(task, deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs a task again and again, until the timer is closed. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the timer
    void repeat(Runnable task, Duration interval) {
        long nanos = Math.max(1, Deadline.nanos(interval));
        executor.scheduleWithFixedDelay(task, nanos, nanos, TimeUnit.NANOSECONDS);
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
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
