package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Wait;
import org.jspecify.annotations.Nullable;

/** What a queue holds: one request, or those of a batch that are for one thread. */
abstract class Envelope<T> implements Wait.Call {

    final PoolContext pool;

    /** Until when the sender waits; what it calls in turn waits no longer. */
    final Deadline deadline;

    /** What it carries from its sender, as {@link Carrying} knows it, or null; written before it is put in. */
    @Nullable
    Object carried;

    /** When it was sent, by the pool's ticker, or null: reading the time for each would cost too much, and so would a place. */
    private @Nullable Long sentAt;

    Envelope(PoolContext pool, Deadline deadline) {
        this.pool = pool;
        this.deadline = deadline;
    }

    /** Makes this one of the envelopes whose time in the queue is measured; called before it is put in. */
    final void measure() {
        sentAt = pool.ticker().read();
    }

    /** Has its time in the queue be measured from a time on, unless it is from when it was put in. The owner calls it. */
    final void waitsSince(long time) {
        if (sentAt == null) {
            sentAt = time;
        }
    }

    /**
     * Returns how long it has waited until now, in nanoseconds, or -1 if that is not measured; only the first of a
     * batch's requests is told. The owner calls it.
     */
    final long waited() {
        Long sent = sentAt;
        if (sent == null) {
            return -1;
        }
        sentAt = null;
        return pool.ticker().read() - sent;
    }

    /**
     * Runs requests, in a turn of the owner.
     *
     * @return whether all were run; otherwise the owner runs others' and comes back
     */
    abstract boolean run(Turn<T> turn);

    /**
     * Ends everything that has not ended, for a reason that is not the sender's. Any thread may call it, more than
     * once.
     *
     * @return how many requests will not be run because of this call
     */
    abstract int end(DeadLetter.Reason reason, FailureReason failure);

    /**
     * Tells the sender, and who follows what was sent, that it will not be run: who follows it first, but not where the pool
     * closes, as nothing that hangs may keep a sender then.
     */
    final void notRun(DeadLetter.Reason reason, Runnable tellSender) {
        boolean closes = reason == DeadLetter.Reason.CLOSED;
        if (closes) {
            tellSender.run();
        }
        if (carried != null) {
            requireNonNull(pool.carrying()).notRun(carried, reason);
        }
        if (!closes) {
            tellSender.run();
        }
    }

    @Override
    public final String poolName() {
        return pool.name();
    }

    /** Returns the number of requests that have not started and still will. Any thread may call it. */
    abstract int waiting();

    /** Any thread may call it. */
    @Override
    public abstract boolean ended();

    /** Returns whether its sender still waits for its end. Any thread may call it. */
    boolean isWanted() {
        return !ended();
    }

    /** Returns whether anybody may be waiting for its end now. Any thread may call it. */
    boolean isAwaited() {
        return isWanted();
    }

    /** Any thread may call it. */
    @Override
    public abstract Request<T, ?> first();

    /**
     * Takes a place for each id that it is for, where their number is limited; requests for which there is none fail. A sender
     * calls it, before the envelope is put in.
     *
     * @return how many requests fail; where all do, none has ended yet, and no place is taken
     */
    int reserve(ItemQuota quota) {
        return 0;
    }

    /** Gives back the places that were taken. Whoever takes the envelope out calls it, or a sender who cannot put it in. */
    void release(ItemQuota quota) {}

    /** Marks the ids that it is for, before it is put in; returns what {@link #wentIn} is to be told. A sender calls it. */
    abstract int goesIn(WaitingIds waiting);

    /** Marks them again, if need be, after it was put in. A sender calls it. */
    abstract void wentIn(WaitingIds waiting, int round);

    /** Returns whether it has begun, and may run a request to the id yet. The owner calls it. */
    boolean isFor(Object id) {
        return false;
    }

    /** Ends everything that has not ended, because its sender's time was over when its turn came. */
    final void expire() {
        end(DeadLetter.Reason.EXPIRED, FailureReason.expired(pool, deadline));
    }

    @Override
    public final void refuse(PoolDeadlockException found) {
        end(DeadLetter.Reason.CANCELLED, FailureReason.deadlock(pool, found));
    }

    /** Ends everything that has not ended, because the pool closes. */
    final int poolClosed() {
        return end(DeadLetter.Reason.CLOSED, pool.closed());
    }
}
