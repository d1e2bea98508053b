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
     * No lost wake-up: the sender sets `sender` and then reads `outcome`; the pool thread sets `outcome` and then
     * reads `sender`. All four are volatile, so at least one of them sees the other.
     */
    private static final VarHandle OUTCOME;

    static {
        try {
            OUTCOME = MethodHandles.lookup().findVarHandle(BlockingCall.class, "outcome", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable Object outcome;
    private volatile @Nullable Thread sender;

    BlockingCall(PoolContext pool, Request<T, R> request, Deadline deadline) {
        super(pool, request, deadline);
    }

    @Override
    boolean take(Object result) {
        if (!OUTCOME.compareAndSet(this, null, result)) {
            return false;
        }
        Thread waiting = sender;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
        return true;
    }

    @Override
    boolean ended() {
        return outcome != null;
    }

    /** Returns the outcome, or null. */
    @Nullable
    Object outcome() {
        return outcome;
    }

    /** Waits for the outcome; returns null if the thread is interrupted, or the deadline passes, before there is one. */
    @Nullable
    Object await(WaitStrategy strategy) {
        for (int round = 0; outcome == null && strategy.pauseForReply(round); round++) {
            if (deadline.passed()) {
                return outcome;
            }
        }
        if (outcome == null) {
            sender = Thread.currentThread();
            while (outcome == null
                    && !deadline.passed()
                    && !Thread.currentThread().isInterrupted()) {
                deadline.park(this);
            }
        }
        return outcome;
    }
}
