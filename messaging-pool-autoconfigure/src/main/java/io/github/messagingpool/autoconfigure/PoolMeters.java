package io.github.messagingpool.autoconfigure;

import static io.github.messagingpool.autoconfigure.MessagingPoolMeters.sum;

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
record PoolMeters<T>(ThreadPool<T> pool) {

    private static final String PREFIX = "messagingpool.";

    void bindTo(MeterRegistry registry) {
        Gauge.builder(PREFIX + "threads", pool, PoolMeters::alive)
                .description("Threads of the pool that are alive")
                .baseUnit("threads")
                .tags(tags())
                .register(registry);
        for (int thread = 0; thread < pool.threadCount(); thread++) {
            gauge(registry, thread, "items", "Items that the thread owns", "items", PoolThreadStatus::items);
            gauge(
                    registry,
                    thread,
                    "queue.depth",
                    "Requests accepted and not started yet",
                    "requests",
                    PoolThreadStatus::queueDepth);
            gauge(
                    registry,
                    thread,
                    "queue.capacity",
                    "Places in the thread's queue",
                    "requests",
                    PoolThreadStatus::queueCapacity);
        }
        counter(
                registry,
                tags().and("reason", "queue_full"),
                "rejected",
                "Requests refused",
                PoolThreadStatus::rejected);
        counter(
                registry,
                tags(),
                "expired",
                "Requests not run because their sender had stopped waiting",
                PoolThreadStatus::expired);
        FunctionCounter.builder(PREFIX + "items.created", pool, asked -> sum(asked, PoolThreadStatus::itemsCreated))
                .description("Items created")
                .baseUnit("items") // Prometheus keeps the ending _created for itself, and would drop it
                .tags(tags())
                .register(registry);
        for (RemovalReason reason : RemovalReason.values()) {
            counter(
                    registry,
                    tags().and("reason", reason.name().toLowerCase(Locale.ROOT)),
                    "items.removed",
                    "Items removed",
                    status -> status.itemsRemoved().getOrDefault(reason, 0L));
        }
        counter(registry, tags().and("reason", "dropped"), "rejected", "Requests refused", PoolThreadStatus::dropped);
        counter(
                registry,
                tags(),
                "deadlocks",
                "Calls of items that were refused because they could only wait for themselves",
                PoolThreadStatus::deadlocks);
        Gauge.builder(PREFIX + "stuck.threads", pool, PoolMeters::stuck)
                .description("Threads that have been running one request for too long")
                .baseUnit("threads")
                .tags(tags())
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            int thread,
            String name,
            String description,
            String unit,
            ToDoubleFunction<PoolThreadStatus> value) {
        Gauge.builder(
                        PREFIX + name,
                        pool,
                        asked -> value.applyAsDouble(asked.threads().get(thread)))
                .description(description)
                .baseUnit(unit)
                .tags(tags().and("thread", Integer.toString(thread)))
                .register(registry);
    }

    /** Without a unit, which Prometheus would append to the name. */
    private void counter(
            MeterRegistry registry,
            Tags tags,
            String name,
            String description,
            ToDoubleFunction<PoolThreadStatus> value) {
        FunctionCounter.builder(PREFIX + name, pool, asked -> sum(asked, value))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private Tags tags() {
        return Tags.of("pool", pool.name());
    }

    private static double stuck(ThreadPool<?> pool) {
        return pool.threads().stream().filter(PoolThreadStatus::stuck).count();
    }

    private static double alive(ThreadPool<?> pool) {
        return pool.threads().stream().filter(PoolThreadStatus::alive).count();
    }
}
