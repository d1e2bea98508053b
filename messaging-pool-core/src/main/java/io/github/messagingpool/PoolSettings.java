package io.github.messagingpool;

import java.time.Duration;
import java.util.List;

/** What a {@link ThreadPoolBuilder} was told, checked. */
record PoolSettings<T>(
        String name,
        int threads,
        int queueCapacity,
        Overflow overflow,
        Duration overflowTimeout,
        Duration requestTimeout,
        boolean interruptOnTimeout,
        Duration shutdownTimeout,
        Duration stuckAfter,
        WaitStrategy waitStrategy,
        Router router,
        ItemPolicy<T> itemPolicy,
        List<RequestInterceptor.Factory> interceptors,
        List<DeadLetterListener> deadLetterListeners,
        List<StuckThreadListener> stuckThreadListeners) {

    /** Returns until when a sender waits for room, from now. */
    Deadline overflowDeadline() {
        return overflowTimeout.isZero() ? Deadline.in(Duration.ofNanos(1)) : Deadline.in(overflowTimeout);
    }
}
