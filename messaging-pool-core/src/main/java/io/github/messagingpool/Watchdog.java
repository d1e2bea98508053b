package io.github.messagingpool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** What each thread was running at the look before; the timer's thread alone uses it. */
    private final List<@Nullable Envelope<?>> seen;

    /** What each thread was last found stuck with. */
    private final List<@Nullable Envelope<?>> told;

    Watchdog(PoolSettings<T> settings, List<PoolThread<T>> threads) {
        this.limit = settings.stuckAfter();
        this.threads = threads;
        this.listeners = settings.stuckThreadListeners();
        this.seen = new ArrayList<>(Collections.nCopies(threads.size(), null));
        this.told = new ArrayList<>(Collections.nCopies(threads.size(), null));
    }

    /** Begins to look when there is something to look at, unless the limit is zero. */
    void start(Timer timer) {
        if (!limit.isZero()) {
            timer.repeatFrom(this::isUsed, this::look, limit.dividedBy(LOOKS_PER_LIMIT));
        }
    }

    /** Returns whether a thread runs a request. Called by the thread that all pools share. */
    private boolean isUsed() {
        for (PoolThread<T> thread : threads) {
            if (thread.currentEnvelope() != null) {
                return true;
            }
        }
        return false;
    }

    private void look() {
        for (PoolThread<T> thread : threads) {
            try {
                look(thread);
            } catch (Throwable e) { // else the timer would not look again
                LOG.warn("{} could not be looked at", thread.getName(), e);
            }
        }
    }

    private void look(PoolThread<T> thread) {
        PoolThreadView<T> view = new PoolThreadView<>(thread);
        Envelope<T> running = thread.currentEnvelope();
        boolean same = running == seen.set(thread.index(), running);
        if (running == null || !same || view.busyFor().compareTo(limit) <= 0) {
            goesOn(thread);
        } else if (running != told.set(thread.index(), running)) {
            thread.counts().stuck(true);
            tell(thread, view, running.first());
        }
    }

    private static void goesOn(PoolThread<?> thread) {
        if (thread.counts().isStuck()) {
            LOG.info("{} is not stuck any more", thread.getName());
            thread.counts().stuck(false);
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
        } catch (Throwable e) {
            LOG.warn("The stuck thread listener {} failed", listener, e);
        }
    }
}
