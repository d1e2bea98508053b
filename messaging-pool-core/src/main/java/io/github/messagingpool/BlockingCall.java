package io.github.messagingpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A request whose sender waits for the outcome. */
final class BlockingCall<T, R> extends Call<T, R> {
    /*
     * Visibility: the outcome is set by a compare-and-set and read by a volatile read, so the sender sees what the
     * item wrote.
     *
     * No lost wake-up: one field holds null, then perhaps the sender that has parked, then the outcome, each put there
     * by a compare-and-set. The sender parks only if it got in before the outcome, and then the outcome's writer finds
     * it.
     */
    private static final VarHandle OUTCOME;

    static {
        try {
            OUTCOME = MethodHandles.lookup().findVarHandle(BlockingCall.class, "outcome", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A response that is a thread, and not the parked sender. */
    private record ThreadResponse(Thread thread) {}

    private volatile @Nullable Object outcome;

    BlockingCall(PoolContext pool, Request<T, R> request, Deadline deadline) {
        super(pool, request, deadline);
    }

    @Override
    boolean take(Object result) {
        Object kept = result instanceof Thread thread ? new ThreadResponse(thread) : result;
        Object before = outcome;
        while (before == null || before instanceof Thread) {
            if (OUTCOME.compareAndSet(this, before, kept)) {
                if (before instanceof Thread sender) {
                    LockSupport.unpark(sender);
                }
                return true;
            }
            before = outcome;
        }
        return false;
    }

    @Override
    boolean ended() {
        return outcome() != null;
    }

    /** Returns the outcome, or null. */
    @Nullable
    Object outcome() {
        Object now = outcome;
        if (now instanceof Thread) {
            return null;
        }
        return now instanceof ThreadResponse response ? response.thread() : now;
    }

    /** Waits for the outcome; returns null if the thread is interrupted, or the deadline passes, before there is one. */
    @Nullable
    Object await(WaitStrategy strategy) {
        long began = System.nanoTime();
        int round = 0;
        while (outcome == null && strategy.pauseForReply(round, began)) {
            round++;
            if (deadline.passed()) {
                return outcome();
            }
        }
        if (outcome != null) {
            strategy.replyCame(round);
        } else if (OUTCOME.compareAndSet(this, null, Thread.currentThread())) {
            while (outcome() == null
                    && !deadline.passed()
                    && !Thread.currentThread().isInterrupted()) {
                deadline.park(this);
            }
        }
        return outcome();
    }
}
