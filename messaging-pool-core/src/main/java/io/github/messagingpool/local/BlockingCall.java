package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Patience;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A request whose sender waits for the outcome. */
final class BlockingCall<T, R> extends Call<T, R> implements Patience.Awaited {
    /*
     * Visibility: the outcome is set by a compare-and-set and read by a volatile read, so the sender sees what the
     * item wrote.
     *
     * No lost wake-up: one field holds null, then perhaps the sender that has parked, then the outcome, each put there
     * by a compare-and-set. The sender parks only if it got in before the outcome, and then the outcome's writer finds
     * it.
     *
     * Held by BlockingCallStress.
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
    public boolean ended() {
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

    @Override
    public boolean isDone() {
        return outcome() != null;
    }

    @Override
    public void wakes(Thread waiter) {
        OUTCOME.compareAndSet(this, null, waiter);
    }
}
