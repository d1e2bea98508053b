package io.github.messagingpool;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every now and then whether a pool thread has been running one request for too long. */
final class Watchdog<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    /** A thread is found at most a quarter of the limit late. */
    private static final int LOOKS_PER_LIMIT = 4;

    private final Duration limit;
    private final List<PoolThread<T>> threads;
    private final List<StuckThreadListener> listeners;

    /** The beginning of the request with which each thread was last found stuck; the timer's thread alone uses it. */
    private final long[] known;

    Watchdog(PoolSettings<T> settings, List<PoolThread<T>> threads) {
        this.limit = settings.stuckAfter();
        this.threads = threads;
        this.listeners = settings.stuckThreadListeners();
        this.known = new long[threads.size()];
    }

    /** Begins to look, unless the limit is zero. */
    void start(Timer timer) {
        if (!limit.isZero()) {
            timer.repeat(this::look, limit.dividedBy(LOOKS_PER_LIMIT));
        }
    }

    private void look() {
        threads.forEach(this::look);
    }

    private void look(PoolThread<T> thread) {
        long since = thread.currentSince();
        Envelope<T> running = thread.currentEnvelope();
        PoolThreadView<T> view = new PoolThreadView<>(thread);
        if (running == null || view.busyFor().compareTo(limit) <= 0) {
            if (thread.counts().isStuck()) {
                LOG.info("{} is not stuck any more", thread.getName());
                thread.counts().stuck(false);
            }
        } else if (known[thread.index()] != since) {
            known[thread.index()] = since;
            thread.counts().stuck(true);
            tell(thread, view, running.first());
        }
    }

    private void tell(PoolThread<T> thread, PoolThreadView<T> view, Request<T, ?> request) {
        StuckThread stuck = new StuckThread(
                thread.pool().name(),
                thread.getName(),
                Failures.typeName(request),
                Failures.idText(request),
                view.busyFor(),
                view.stack());
        LOG.warn(
                "{} has been running {} for {}:{}",
                stuck.thread(),
                Failures.describe(stuck.pool(), request),
                Failures.text(stuck.busyFor()),
                stack(stuck));
        listeners.forEach(listener -> tell(listener, stuck));
    }

    private static String stack(StuckThread stuck) {
        StringBuilder text = new StringBuilder();
        stuck.stack().forEach(frame -> text.append("\n\tat ").append(frame));
        return text.toString();
    }

    private static void tell(StuckThreadListener listener, StuckThread stuck) {
        try {
            listener.onStuckThread(stuck);
        } catch (RuntimeException | Error e) {
            LOG.warn("The stuck thread listener {} failed", listener, e);
        }
    }
}
