package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Holdup;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPoolException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the exception of each request that fails for one and the same reason, other than the pool's close. */
@FunctionalInterface
interface FailureReason {

    ThreadPoolException exception(Request<?, ?> request, Certainty certainty);

    /** The sender's time was over when the request's turn came. */
    static FailureReason expired(PoolContext pool, Deadline deadline) {
        return timedOut(pool, deadline, "its time was over when its turn came", null);
    }

    /** The sender stopped waiting. */
    static FailureReason timedOut(PoolContext pool, Deadline deadline, Holdup holdup) {
        return timedOut(pool, deadline, holdup.toString(), holdup);
    }

    private static FailureReason timedOut(
            PoolContext pool, Deadline deadline, String explanation, @Nullable Holdup holdup) {
        Duration waited = deadline.waited(pool.ticker());
        return (request, certainty) -> new RequestTimeoutException(
                pool.name(), request, certainty, deadline.allowed(), waited, explanation, holdup);
    }

    /** The reader of a stream stopped waiting. */
    static FailureReason noFurtherReply(PoolContext pool, Duration waited) {
        return (request, certainty) -> new RequestTimeoutException(
                pool.name(), request, certainty, waited, waited, "no further reply came", null);
    }

    static FailureReason interrupted(PoolContext pool) {
        return (request, certainty) -> new RequestInterruptedException(pool.name(), request, certainty);
    }

    static FailureReason deadlock(PoolContext pool, PoolDeadlockException found) {
        return (request, certainty) -> new PoolDeadlockException(pool.name(), request, found.cycle());
    }

    static FailureReason queueFull(PoolContext pool, String threadName, int capacity) {
        return (request, certainty) -> certainty == Certainty.NOT_STARTED
                ? new QueueFullException(pool.name(), request, threadName, capacity)
                : new QueueFullException(
                        pool.name(),
                        request,
                        certainty,
                        "the queue of " + threadName + " is full (queue-capacity " + capacity + "); others had begun");
    }

    static FailureReason itemFull(PoolContext pool, int most) {
        return (request, certainty) -> QueueFullException.ofItem(pool.name(), request, most);
    }

    /** A request was accepted and had to make room for a newer one. */
    static FailureReason dropped(PoolContext pool, String threadName, int capacity) {
        return (request, certainty) ->
                QueueFullException.dropped(pool.name(), request, certainty, threadName, capacity);
    }
}
