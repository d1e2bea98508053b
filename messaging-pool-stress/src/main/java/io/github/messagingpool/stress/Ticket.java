package io.github.messagingpool.stress;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.ThreadPoolException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The account of one request of a {@link Soak}: what its pool and its sender say became of it. Any thread. There are millions
 * of them, so it is small.
 */
final class Ticket {

    private static final AtomicIntegerFieldUpdater<Ticket> COUNTS =
            AtomicIntegerFieldUpdater.newUpdater(Ticket.class, "counts");

    /* Each count has a byte of `counts`. */
    private static final int PROCESSED = 1;
    private static final int RAN = 1 << 8;
    private static final int DEAD = 1 << 16;
    private static final int REPLIES = 1 << 24;

    private static final Set<Class<?>> REFUSALS = Set.of(
            QueueFullException.class,
            PoolClosedException.class,
            PoolDeadlockException.class,
            RequestInterruptedException.class);

    private volatile int counts;

    /* Written before, and read after, a count. */
    private DeadLetter.@Nullable Reason reason;
    private @Nullable Class<?> failure;
    private @Nullable Certainty certainty;

    /** A request that has one. */
    interface Holder {
        Ticket ticket();
    }

    /** What a sender ends a future with by itself. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** An interceptor has seen the request run, whether it found an item or not. */
    void processed() {
        COUNTS.addAndGet(this, PROCESSED);
    }

    /** The item has the request. */
    void ran() {
        COUNTS.addAndGet(this, RAN);
    }

    void dead(DeadLetter.Reason why) {
        reason = why;
        COUNTS.addAndGet(this, DEAD);
    }

    void answered() {
        COUNTS.addAndGet(this, REPLIES);
    }

    /** The sender is told of a failure. */
    void failed(Throwable cause) {
        failed(cause, certaintyOf(cause));
    }

    void failed(Throwable cause, Certainty how) {
        failure = cause.getClass();
        certainty = how;
        COUNTS.addAndGet(this, REPLIES);
    }

    /** The sender has ended the future of the reply by itself, so that nobody says how far the request had got. */
    void endedBySender() {
        failure = Ended.class;
        COUNTS.addAndGet(this, REPLIES);
    }

    private static Certainty certaintyOf(Throwable cause) {
        if (cause instanceof ThreadPoolException e) {
            return e.certainty();
        }
        return cause instanceof RequestCancelledException e ? e.certainty() : Certainty.STARTED;
    }

    private int count(int unit) {
        return (counts / unit) & 0xff;
    }

    boolean isRejected() {
        return count(PROCESSED) == 0 && count(DEAD) == 0;
    }

    boolean isAnswered() {
        return count(REPLIES) == 1 && failure == null;
    }

    boolean isFailed() {
        return count(REPLIES) > 0 && failure != null && count(PROCESSED) > 0;
    }

    DeadLetter.@Nullable Reason reason() {
        return count(DEAD) == 0 ? null : reason;
    }

    boolean isRejectedBecauseFull() {
        return isRejected() && failure == QueueFullException.class;
    }

    /** A reply executor may tell of a refusal later. */
    private boolean isEndedBySender() {
        return failure == Ended.class || failure == RequestCancelledException.class;
    }

    /** Returns whether the sender did not learn why it was refused. */
    boolean isUnread() {
        return count(REPLIES) == 0 || isEndedBySender();
    }

    /** Returns what is wrong with the account once all has ended, or null. */
    @Nullable
    String mistake() {
        if (count(PROCESSED) + count(DEAD) > 1 || count(RAN) > count(PROCESSED)) {
            return "ended more than once";
        }
        if (count(REPLIES) > 1) {
            return "two replies";
        }
        if (isAnswered() && count(PROCESSED) == 0) {
            return "an answer to a request that was not run";
        }
        if (certainty == Certainty.NOT_STARTED && count(RAN) > 0) {
            return "run after NOT_STARTED";
        }
        if (isRejected()
                && failure != null
                && !isEndedBySender()
                && !(REFUSALS.contains(failure) && certainty == Certainty.NOT_STARTED)) {
            return "neither run nor told of";
        }
        return null;
    }

    @Override
    public String toString() {
        return "processed " + count(PROCESSED) + ", ran " + count(RAN) + ", dead " + count(DEAD) + " " + reason
                + ", replies " + count(REPLIES) + ", certainty " + certainty + ", failure " + failure;
    }
}
