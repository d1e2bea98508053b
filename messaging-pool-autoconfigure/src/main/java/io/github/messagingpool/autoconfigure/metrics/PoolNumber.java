package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.ThreadPool;
import java.util.function.ToDoubleFunction;

/** What a meter reads of a pool thread. One class: a lambda for each would be a class each to make at the start. */
enum PoolNumber implements ToDoubleFunction<PoolThreadStatus> {
    ALIVE,
    BUSY,
    STUCK,
    ITEMS,
    ITEMS_CREATED,
    QUEUE_DEPTH,
    QUEUE_CAPACITY,
    QUEUE_REMAINING,
    PROCESSED,
    REJECTED,
    DROPPED,
    EXPIRED,
    CANCELLED,
    DEADLOCKS,
    THREADS;

    @Override
    public double applyAsDouble(PoolThreadStatus thread) {
        return switch (this) {
            case ALIVE -> thread.alive() ? 1 : 0;
            case BUSY -> thread.currentRequest() == null ? 0 : 1;
            case STUCK -> thread.stuck() ? 1 : 0;
            case ITEMS -> thread.items();
            case ITEMS_CREATED -> thread.itemsCreated();
            case QUEUE_DEPTH -> thread.queueDepth();
            case QUEUE_CAPACITY -> thread.queueCapacity();
            // A batch takes one place however long it is, so the depth may be more than the capacity.
            case QUEUE_REMAINING -> Math.max(0, thread.queueCapacity() - thread.queueDepth());
            case PROCESSED -> thread.processed();
            case REJECTED -> thread.rejected();
            case DROPPED -> thread.dropped();
            case EXPIRED -> thread.expired();
            case CANCELLED -> thread.cancelled();
            case DEADLOCKS -> thread.deadlocks();
            case THREADS -> 1;
        };
    }

    /** The sum over a pool's threads, now. */
    record Sum(ToDoubleFunction<PoolThreadStatus> number) implements ToDoubleFunction<ThreadPool<?>> {

        @Override
        public double applyAsDouble(ThreadPool<?> pool) {
            double sum = 0;
            for (PoolThreadStatus thread : pool.threads()) {
                sum += number.applyAsDouble(thread);
            }
            return sum;
        }
    }

    /** That of one thread, now. */
    record OfThread(PoolNumber number, int thread) implements ToDoubleFunction<ThreadPool<?>> {

        @Override
        public double applyAsDouble(ThreadPool<?> pool) {
            return number.applyAsDouble(pool.thread(thread));
        }
    }
}
