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

/** Makes the exception of each request that fails for one and the same reason, other than the pool's close. */
@FunctionalInterface
interface FailureReason {

    ThreadPoolException exception(Request<?, ?> request, Certainty certainty);

    /**
     * Does the same for a request within an envelope.
     *
     * @param before how many requests of the envelope were before it that had not started either
     */
    default ThreadPoolException exception(Request<?, ?> request, Certainty certainty, int before) {
        return exception(request, certainty);
    }

    /** The sender's time was over when the request's turn came. */
    static FailureReason expired(PoolContext pool, Deadline deadline) {
        Duration waited = deadline.waited(pool.ticker());
        return (request, certainty) -> new RequestTimeoutException(
                pool.name(),
                request,
                certainty,
                deadline.allowed(),
                waited,
                "its time was over when its turn came",
                null);
    }

    /**
     * The sender stopped waiting.
     *
     * @param holdup what held the request up if it had not started
     */
    static FailureReason timedOut(PoolContext pool, Deadline deadline, Holdup holdup) {
        return new TimedOut(pool.name(), deadline.allowed(), deadline.waited(pool.ticker()), holdup);
    }

    /** Says of a request that has started that it was running, and of others how many were before it. */
    record TimedOut(String poolName, Duration allowed, Duration waited, Holdup holdup) implements FailureReason {

        @Override
        public ThreadPoolException exception(Request<?, ?> request, Certainty certainty) {
            return exception(request, certainty, 0);
        }

        @Override
        public ThreadPoolException exception(Request<?, ?> request, Certainty certainty, int before) {
            Holdup its = at(certainty == Certainty.NOT_STARTED ? holdup.position() + before : -1);
            return new RequestTimeoutException(poolName, request, certainty, allowed, waited, its.toString(), its);
        }

        private Holdup at(int position) {
            return new Holdup(holdup.threadName(), position, holdup.running(), holdup.runningFor(), holdup.stack());
        }
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
