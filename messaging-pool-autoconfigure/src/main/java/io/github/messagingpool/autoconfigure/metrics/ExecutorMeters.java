package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.Tags;

/** The meters of one pool under the names that Micrometer gives executors, so that dashboards for those work. */
record ExecutorMeters(ThreadPool<?> pool, Tags tags) {

    static ExecutorMeters of(ThreadPool<?> pool) {
        return new ExecutorMeters(pool, Tags.of("name", pool.name()));
    }

    void bindTo(OwnMeters meters) {
        gauge(meters, "executor.active", "threads", "Threads that run a request", PoolNumber.BUSY);
        gauge(meters, "executor.queued", "tasks", "Requests accepted and not started yet", PoolNumber.QUEUE_DEPTH);
        gauge(meters, "executor.queue.remaining", "tasks", "Places free in the queues", PoolNumber.QUEUE_REMAINING);
        gauge(meters, "executor.pool.size", "threads", "Threads of the pool that are alive", PoolNumber.ALIVE);
        gauge(meters, "executor.pool.core", "threads", "Threads of the pool", PoolNumber.THREADS);
        gauge(meters, "executor.pool.max", "threads", "Threads of the pool", PoolNumber.THREADS);
        meters.counter(
                "executor.completed", "Requests run", "tasks", tags, pool, new PoolNumber.Sum(PoolNumber.PROCESSED));
    }

    private void gauge(OwnMeters meters, String name, String unit, String description, PoolNumber number) {
        meters.gauge(name, description, unit, tags, pool, new PoolNumber.Sum(number));
    }
}
