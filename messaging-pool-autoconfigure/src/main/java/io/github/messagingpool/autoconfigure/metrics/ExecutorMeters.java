package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** The meters of one pool under the names that Micrometer gives executors, so that dashboards for those work. */
record ExecutorMeters(ThreadPool<?> pool, Tags tags) {

    static ExecutorMeters of(ThreadPool<?> pool) {
        return new ExecutorMeters(pool, Tags.of("name", pool.name()));
    }

    void bindTo(MeterRegistry registry) {
        gauge(registry, "executor.active", "threads", "Threads that run a request", PoolNumber.BUSY);
        gauge(registry, "executor.queued", "tasks", "Requests accepted and not started yet", PoolNumber.QUEUE_DEPTH);
        gauge(registry, "executor.queue.remaining", "tasks", "Places free in the queues", PoolNumber.QUEUE_REMAINING);
        gauge(registry, "executor.pool.size", "threads", "Threads of the pool that are alive", PoolNumber.ALIVE);
        gauge(registry, "executor.pool.core", "threads", "Threads of the pool", PoolNumber.THREADS);
        gauge(registry, "executor.pool.max", "threads", "Threads of the pool", PoolNumber.THREADS);
        FunctionCounter.builder("executor.completed", pool, new PoolNumber.Sum(PoolNumber.PROCESSED))
                .description("Requests run")
                .baseUnit("tasks")
                .tags(tags)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String unit, String description, PoolNumber number) {
        Gauge.builder(name, pool, new PoolNumber.Sum(number))
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(registry);
    }
}
