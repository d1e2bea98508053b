package io.github.messagingpool;

import java.time.Duration;
import java.util.List;

/** What a {@link ThreadPoolBuilder} was told, checked. */
record PoolSettings(
        String name,
        int threads,
        int queueCapacity,
        Overflow overflow,
        Duration overflowTimeout,
        Duration requestTimeout,
        Duration shutdownTimeout,
        WaitStrategy waitStrategy,
        Router router,
        List<RequestInterceptor.Factory> interceptors) {

    /** Returns how long a sender waits for room. */
    Deadline overflowDeadline() {
        return overflowTimeout.isZero() ? Deadline.in(Duration.ofNanos(1)) : Deadline.in(overflowTimeout);
    }
}
