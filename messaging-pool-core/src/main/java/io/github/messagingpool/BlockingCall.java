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

    /** Stands in the outcome's place while its sender is parked; a thread itself could be a response. */
    private record Parked(Thread sender) {}

    private volatile @Nullable Object outcome;

    BlockingCall(PoolContext pool, Request<T, R> request, Deadline deadline) {
        super(pool, request, deadline);
    }

    @Override
    boolean take(Object result) {
        Object before = outcome;
        while (before == null || before instanceof Parked) {
            if (OUTCOME.compareAndSet(this, before, result)) {
                if (before instanceof Parked parked) {
                    LockSupport.unpark(parked.sender());
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
        return now instanceof Parked ? null : now;
    }

    /** Waits for the outcome; returns null if the thread is interrupted, or the deadline passes, before there is one. */
    @Nullable
    Object await(WaitStrategy strategy) {
        for (int round = 0; outcome == null && strategy.pauseForReply(round); round++) {
            if (deadline.passed()) {
                return outcome;
            }
        }
        if (outcome == null && OUTCOME.compareAndSet(this, null, new Parked(Thread.currentThread()))) {
            while (outcome() == null
                    && !deadline.passed()
                    && !Thread.currentThread().isInterrupted()) {
                deadline.park(this);
            }
        }
        return outcome();
    }
}
