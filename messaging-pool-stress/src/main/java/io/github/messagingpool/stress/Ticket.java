package io.github.messagingpool.stress;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.ThreadPoolException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The account of one request of a {@link Soak}: what its pool and its sender say became of it. */
final class Ticket {

    private final AtomicInteger processed = new AtomicInteger();
    private final AtomicInteger ran = new AtomicInteger();
    private final AtomicInteger dead = new AtomicInteger();
    private final AtomicInteger replies = new AtomicInteger();
    private volatile DeadLetter.@Nullable Reason reason;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Certainty certainty;

    /** A request that has one. */
    interface Holder {
        Ticket ticket();
    }

    /** An interceptor has seen the request run, whether it found an item or not. */
    void processed() {
        processed.incrementAndGet();
    }

    /** The item has the request. */
    void ran() {
        ran.incrementAndGet();
    }

    void dead(DeadLetter.Reason why) {
        reason = why;
        dead.incrementAndGet();
    }

    void answered() {
        replies.incrementAndGet();
    }

    /** The sender is told of a failure. */
    void failed(Throwable cause) {
        failed(cause, certaintyOf(cause));
    }

    void failed(Throwable cause, Certainty how) {
        failure = cause;
        certainty = how;
        replies.incrementAndGet();
    }

    private static Certainty certaintyOf(Throwable cause) {
        if (cause instanceof ThreadPoolException e) {
            return e.certainty();
        }
        return cause instanceof RequestCancelledException e ? e.certainty() : Certainty.STARTED;
    }

    boolean isRejected() {
        return processed.get() == 0 && dead.get() == 0;
    }

    boolean isAnswered() {
        return replies.get() == 1 && failure == null;
    }

    boolean isFailed() {
        return failure != null && dead.get() == 0 && !isRejected();
    }

    DeadLetter.@Nullable Reason reason() {
        return reason;
    }

    boolean isRejectedBecauseFull() {
        return isRejected() && failure instanceof QueueFullException;
    }

    boolean isUnread() {
        return replies.get() == 0;
    }

    /** Returns what is wrong with the account once all has ended, or null. */
    @Nullable
    String mistake() {
        int ends = processed.get() + dead.get();
        if (ends > 1 || ran.get() > processed.get()) {
            return "ended more than once";
        }
        if (replies.get() > 1) {
            return "two replies";
        }
        if (isAnswered() && processed.get() == 0) {
            return "an answer to a request that was not run";
        }
        if (certainty == Certainty.NOT_STARTED && ran.get() > 0) {
            return "run after NOT_STARTED";
        }
        if (isRejected() && failure != null && !isRefusal(failure)) {
            return "neither run nor told of";
        }
        return null;
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof QueueFullException
                || failure instanceof PoolClosedException
                || failure instanceof PoolDeadlockException
                || failure instanceof RequestInterruptedException;
    }

    @Override
    public String toString() {
        return "processed " + processed + ", ran " + ran + ", dead " + dead + " " + reason + ", replies " + replies
                + ", certainty " + certainty + ", failure " + failure;
    }
}
