package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Closes the threads of a pool, once. Any thread. */
final class Shutdown<T> {

    /** How long threads that gave up on their requests may take to close their items. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final String pool;
    private final List<PoolThread<T>> threads;
    private final Timer timer;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<ShutdownReport> report = new CompletableFuture<>();
    private volatile PoolState state = PoolState.RUNNING;
    private volatile @Nullable Thread closer;

    Shutdown(String pool, List<PoolThread<T>> threads, Timer timer) {
        this.pool = pool;
        this.threads = threads;
        this.timer = timer;
    }

    PoolState state() {
        return state;
    }

    /** Closes the pool, or waits for the one who does, and returns the report. */
    ShutdownReport run(Duration timeout) {
        requireNonNull(timeout, "timeout");
        if (threads.contains(Thread.currentThread())) {
            return beginOnly(timeout);
        }
        if (Thread.currentThread() == closer) {
            return reportNow(System.nanoTime()); // a future's callback or a listener closes the pool that closes
        }
        if (begun.compareAndSet(false, true)) {
            closer = Thread.currentThread();
            try {
                report.complete(close(timeout));
            } finally {
                report.complete(reportNow(System.nanoTime())); // unless it is complete
                closer = null;
            }
        }
        return report.join();
    }

    /** A pool thread cannot wait for its own end. */
    private ShutdownReport beginOnly(Duration timeout) {
        if (!begun.get()) {
            threads.forEach(PoolThread::close);
            new Thread(() -> run(timeout), pool + "-closer").start();
        }
        return reportNow(System.nanoTime());
    }

    private ShutdownReport close(Duration timeout) {
        long start = System.nanoTime();
        state = PoolState.DRAINING;
        threads.forEach(PoolThread::close);
        if (timeout.isZero() || !allEnd(timeout)) {
            threads.stream().filter(Thread::isAlive).forEach(PoolThread::giveUp);
            allEnd(GRACE);
        }
        timer.close();
        state = PoolState.CLOSED;
        return reportNow(start);
    }

    /** Returns false if the time is over, or the thread is interrupted, before all have ended. */
    private boolean allEnd(Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        try {
            for (PoolThread<T> thread : threads) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos());
                thread.join(Math.max(1, millis));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }

    private ShutdownReport reportNow(long start) {
        return new ShutdownReport(
                pool,
                Duration.ofNanos(System.nanoTime() - start),
                threads.stream()
                        .map(thread -> new PoolThreadView<>(thread).report())
                        .toList());
    }
}
