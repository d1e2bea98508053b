package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The gauges and counters of one pool, under {@code messagingpool}; each reads the pool when it is asked. */
record PoolMeters(ThreadPool<?> pool, Tags tags, ToDoubleFunction<ThreadPool<?>> imbalance) {

    /** @param imbalance how much more than its share the busiest thread has */
    static PoolMeters of(ThreadPool<?> pool, ToDoubleFunction<ThreadPool<?>> imbalance) {
        return new PoolMeters(pool, Tags.of("pool", pool.name()), imbalance);
    }

    void bindTo(OwnMeters meters) {
        gauge(meters, tags, "threads", "Threads of the pool that are alive", "threads", sum(PoolNumber.ALIVE));
        for (int thread = 0; thread < pool.threadCount(); thread++) {
            bindThread(meters, thread);
        }
        counter(meters, tags, "expired", "Requests not run because their sender's time was over", PoolNumber.EXPIRED);
        counter(
                meters,
                tags,
                "cancelled",
                "Requests not run because their sender cancelled them, or was interrupted",
                PoolNumber.CANCELLED);
        counter(
                meters,
                tags,
                "deadlocks",
                "Calls of items that were refused because they could only wait for themselves",
                PoolNumber.DEADLOCKS);
        counter(meters, tags.and("reason", "queue_full"), "rejected", "Requests refused", PoolNumber.REJECTED);
        counter(meters, tags.and("reason", "dropped"), "rejected", "Requests refused", PoolNumber.DROPPED);
        bindItems(meters);
        gauge(
                meters,
                tags,
                "stuck.threads",
                "Threads that have been running one request for too long",
                "threads",
                sum(PoolNumber.STUCK));
        meters.gauge(
                OwnMeters.PREFIX + "imbalance",
                "What the busiest thread has of items or time, as a multiple of its share",
                null,
                tags,
                pool,
                imbalance);
    }

    private void bindItems(OwnMeters meters) {
        meters.counter(
                OwnMeters.PREFIX + "items.created",
                "Items created",
                "items", // Prometheus keeps the ending _created for itself, and would drop it
                tags,
                pool,
                sum(PoolNumber.ITEMS_CREATED));
        for (RemovalReason reason : RemovalReason.values()) {
            counter(
                    meters,
                    tags.and("reason", reason.name().toLowerCase(Locale.ROOT)),
                    "items.removed",
                    "Items removed",
                    status -> status.itemsRemoved().getOrDefault(reason, 0L));
        }
    }

    private void bindThread(OwnMeters meters, int thread) {
        Tags own = tags.and("thread", Integer.toString(thread));
        gauge(meters, own, "items", "Items that the thread owns", "items", of(PoolNumber.ITEMS, thread));
        gauge(
                meters,
                own,
                "queue.depth",
                "Requests accepted and not started yet",
                "requests",
                of(PoolNumber.QUEUE_DEPTH, thread));
        gauge(
                meters,
                own,
                "queue.capacity",
                "Places in the thread's queue",
                "requests",
                of(PoolNumber.QUEUE_CAPACITY, thread));
    }

    private static PoolNumber.Sum sum(PoolNumber number) {
        return new PoolNumber.Sum(number);
    }

    private static PoolNumber.OfThread of(PoolNumber number, int thread) {
        return new PoolNumber.OfThread(number, thread);
    }

    private void gauge(
            OwnMeters meters,
            Tags all,
            String name,
            String description,
            String unit,
            ToDoubleFunction<ThreadPool<?>> value) {
        meters.gauge(OwnMeters.PREFIX + name, description, unit, all, pool, value);
    }

    /** Without a unit, which Prometheus would append to the name. */
    private void counter(
            OwnMeters meters, Tags all, String name, String description, ToDoubleFunction<PoolThreadStatus> number) {
        meters.counter(OwnMeters.PREFIX + name, description, null, all, pool, new PoolNumber.Sum(number));
    }
}
