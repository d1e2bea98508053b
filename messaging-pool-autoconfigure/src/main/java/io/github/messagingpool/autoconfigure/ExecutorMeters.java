package io.github.messagingpool.autoconfigure;

import static io.github.messagingpool.autoconfigure.MessagingPoolMeters.sum;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** The meters of one pool under the names that Micrometer gives executors, so that dashboards for those work. */
record ExecutorMeters<T>(ThreadPool<T> pool) {

    void bindTo(MeterRegistry registry) {
        gauge(registry, "executor.active", "threads", "Threads that run a request", pool -> sum(pool, this::busy));
        gauge(
                registry,
                "executor.queued",
                "tasks",
                "Requests accepted and not started yet",
                pool -> sum(pool, PoolThreadStatus::queueDepth));
        gauge(
                registry,
                "executor.queue.remaining",
                "tasks",
                "Places free in the queues",
                pool -> sum(pool, this::remaining));
        gauge(registry, "executor.pool.size", "threads", "Threads of the pool that are alive", this::alive);
        gauge(registry, "executor.pool.core", "threads", "Threads of the pool", ThreadPool::threadCount);
        gauge(registry, "executor.pool.max", "threads", "Threads of the pool", ThreadPool::threadCount);
        FunctionCounter.builder("executor.completed", pool, pool -> sum(pool, PoolThreadStatus::processed))
                .description("Requests run")
                .baseUnit("tasks")
                .tag("name", pool.name())
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            String description,
            ToDoubleFunction<ThreadPool<T>> value) {
        Gauge.builder(name, pool, value)
                .description(description)
                .baseUnit(unit)
                .tag("name", pool.name())
                .register(registry);
    }

    private double busy(PoolThreadStatus thread) {
        return thread.currentRequest() == null ? 0 : 1;
    }

    /** A batch takes one place however long it is, so the depth may be more than the capacity. */
    private double remaining(PoolThreadStatus thread) {
        return Math.max(0, thread.queueCapacity() - thread.queueDepth());
    }

    private double alive(ThreadPool<?> pool) {
        return pool.threads().stream().filter(PoolThreadStatus::alive).count();
    }
}
