package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The gauges and counters of one pool, under {@code messagingpool}; each reads the pool when it is asked. */
record PoolMeters(ThreadPool<?> pool, Tags tags) {

    private static final String PREFIX = "messagingpool.";

    static PoolMeters of(ThreadPool<?> pool) {
        return new PoolMeters(pool, Tags.of("pool", pool.name()));
    }

    void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                tags,
                "threads",
                "Threads of the pool that are alive",
                "threads",
                new PoolNumber.Sum(PoolNumber.ALIVE));
        for (int thread = 0; thread < pool.threadCount(); thread++) {
            bindThread(registry, thread);
        }
        counter(registry, tags.and("reason", "queue_full"), "rejected", "Requests refused", PoolNumber.REJECTED);
        counter(registry, tags, "expired", "Requests not run because their sender's time was over", PoolNumber.EXPIRED);
        counter(
                registry,
                tags,
                "cancelled",
                "Requests not run because their sender cancelled them, or was interrupted",
                PoolNumber.CANCELLED);
        FunctionCounter.builder(PREFIX + "items.created", pool, new PoolNumber.Sum(PoolNumber.ITEMS_CREATED))
                .description("Items created")
                .baseUnit("items") // Prometheus keeps the ending _created for itself, and would drop it
                .tags(tags)
                .register(registry);
        for (RemovalReason reason : RemovalReason.values()) {
            counter(
                    registry,
                    tags.and("reason", reason.name().toLowerCase(Locale.ROOT)),
                    "items.removed",
                    "Items removed",
                    status -> status.itemsRemoved().getOrDefault(reason, 0L));
        }
        counter(registry, tags.and("reason", "dropped"), "rejected", "Requests refused", PoolNumber.DROPPED);
        counter(
                registry,
                tags,
                "deadlocks",
                "Calls of items that were refused because they could only wait for themselves",
                PoolNumber.DEADLOCKS);
        gauge(
                registry,
                tags,
                "stuck.threads",
                "Threads that have been running one request for too long",
                "threads",
                new PoolNumber.Sum(PoolNumber.STUCK));
    }

    private void bindThread(MeterRegistry registry, int thread) {
        Tags own = tags.and("thread", Integer.toString(thread));
        gauge(
                registry,
                own,
                "items",
                "Items that the thread owns",
                "items",
                new PoolNumber.OfThread(PoolNumber.ITEMS, thread));
        gauge(
                registry,
                own,
                "queue.depth",
                "Requests accepted and not started yet",
                "requests",
                new PoolNumber.OfThread(PoolNumber.QUEUE_DEPTH, thread));
        gauge(
                registry,
                own,
                "queue.capacity",
                "Places in the thread's queue",
                "requests",
                new PoolNumber.OfThread(PoolNumber.QUEUE_CAPACITY, thread));
    }

    private void gauge(
            MeterRegistry registry,
            Tags all,
            String name,
            String description,
            String unit,
            ToDoubleFunction<ThreadPool<?>> value) {
        Gauge.builder(PREFIX + name, pool, value)
                .description(description)
                .baseUnit(unit)
                .tags(all)
                .register(registry);
    }

    /** Without a unit, which Prometheus would append to the name. */
    private void counter(
            MeterRegistry registry,
            Tags all,
            String name,
            String description,
            ToDoubleFunction<PoolThreadStatus> number) {
        FunctionCounter.builder(PREFIX + name, pool, new PoolNumber.Sum(number))
                .description(description)
                .tags(all)
                .register(registry);
    }
}
