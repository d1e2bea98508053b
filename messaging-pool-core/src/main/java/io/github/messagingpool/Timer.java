package io.github.messagingpool;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs the time-outs of requests that nobody waits for; its one thread starts with the first task that is due. */
final class Timer {

    /** Asks for all pools whether a task begins, which takes no time; its thread ends some time after the last pool. */
    private static final ScheduledThreadPoolExecutor OF_PROCESS = ofProcess();

    private final ScheduledThreadPoolExecutor executor;

    private volatile @Nullable Future<?> asking;

    Timer(String pool) {
        executor = new ScheduledThreadPoolExecutor(
                1,
                task -> daemon(task, pool + "-timer"),
                new ThreadPoolExecutor.DiscardPolicy()); // closed: no one waits
        executor.setRemoveOnCancelPolicy(true);
    }

    private static ScheduledThreadPoolExecutor ofProcess() {
        var created = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = daemon(task, "messaging-pool-timer");
            thread.setContextClassLoader(null); // it outlives the application that starts it
            return thread;
        });
        created.setRemoveOnCancelPolicy(true);
        created.setKeepAliveTime(10, TimeUnit.SECONDS);
        created.allowCoreThreadTimeOut(true);
        return created;
    }

    /** Returns a future whose cancelling stops the task from being run. */
    Future<?> schedule(Runnable task, Deadline deadline) {
        return executor.schedule(task, deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Runs a task again and again, from when a condition first holds until the timer is closed. Until then a thread that
     * all pools share asks for the condition, so a pool that is not used has no timer thread.
     *
     * @param begun the condition, which must return at once and throw nothing
     * @param interval the time between two runs, and between two questions
     */
    void repeatFrom(BooleanSupplier begun, Runnable task, Duration interval) {
        long nanos = Math.max(1, Deadline.nanos(interval));
        asking = OF_PROCESS.scheduleWithFixedDelay(
                new Beginning(begun, task, nanos), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** Drops all tasks, and waits a moment for the one that runs. */
    void close() {
        stopAsking();
        executor.shutdownNow();
        try {
            executor.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAsking() {
        Future<?> now = asking;
        if (now != null) {
            now.cancel(false);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** Asks whether a task begins. The shared thread alone runs it. */
    private final class Beginning implements Runnable {

        private final BooleanSupplier begun;
        private final Runnable task;
        private final long nanos;
        private boolean done;

        Beginning(BooleanSupplier begun, Runnable task, long nanos) {
            this.begun = begun;
            this.task = task;
            this.nanos = nanos;
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the task ends with the timer
        public void run() {
            if (!done && begun.getAsBoolean()) {
                done = true;
                executor.scheduleWithFixedDelay(task, 0, nanos, TimeUnit.NANOSECONDS);
            }
            if (done) {
                stopAsking(); // or the next time, if the future is not known yet
            }
        }
    }
}
