package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestContext;
import io.github.messagingpool.ThreadPoolException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** One request on its way; its subclasses differ in how the outcome reaches the sender. */
abstract class Call<T, R> extends Envelope<T> {
    /*
     * Once: QUEUED becomes STARTED or one of the withdrawn by a compare-and-set, so a request is either run by its owner
     * or ended by whoever withdrew it. take() may be called by several: by a pool that gives up on a request that runs,
     * and by a sender that stops waiting just when another withdraws its request; the subclass keeps the first outcome.
     * So whoever calls end() finds an outcome after it. A call that keeps no outcome ends as TAKEN.
     *
     * Held by CallStress, ModelCheckTests.
     */
    private static final int QUEUED = 0;
    private static final int STARTED = 1;
    private static final int TAKEN = 2;

    /** Withdrawn, and why: from here on. */
    private static final int WITHDRAWN = 3;

    private static final int EXPIRED = WITHDRAWN;
    private static final int CANCELLED = 4;
    private static final int DROPPED = 5;
    private static final int CLOSED = 6;

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Call.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final Request<T, R> request;

    private volatile int state;

    Call(PoolContext pool, Request<T, R> request, Deadline deadline) {
        super(pool, deadline);
        this.request = request;
    }

    /** Takes the outcome, a response or {@link FailedOutcome}, unless there is one already. Returns whether it did. */
    abstract boolean take(Object outcome);

    /**
     * Notes that the outcome was taken, for a subclass that keeps none. Nobody waits for such a call, so this is written
     * without a fence, which was a sixth of a send: one who looks in that moment may see it a little late.
     */
    final void noteTaken() {
        STATE.setRelease(this, TAKEN);
    }

    final boolean wasTaken() {
        return state == TAKEN;
    }

    @Override
    final boolean run(Turn<T> turn) {
        if (deadline.passed(pool.ticker())) {
            expire();
        }
        if (STATE.compareAndSet(this, QUEUED, STARTED)) {
            take(carried == null ? turn.process(request, waited()) : processed(turn, carried));
        } else {
            turn.skipped(1, reason());
        }
        return true;
    }

    /** The reply, which the subclass takes next, comes after whoever follows the request has been told. */
    private Object processed(Turn<T> turn, Object load) {
        Carrying carrying = requireNonNull(pool.carrying());
        RequestContext.Scope scope = carrying.open(load);
        Object outcome = null;
        try {
            outcome = turn.process(request, waited());
            return outcome;
        } finally {
            carrying.close(scope);
            carrying.failed(load, outcome);
            carrying.ended(load);
        }
    }

    private static int withdrawn(DeadLetter.Reason reason) {
        return switch (reason) {
            case EXPIRED -> EXPIRED;
            case CANCELLED -> CANCELLED;
            case DROPPED -> DROPPED;
            case CLOSED -> CLOSED;
        };
    }

    private DeadLetter.Reason reason() {
        return switch (state) {
            case EXPIRED -> DeadLetter.Reason.EXPIRED;
            case CANCELLED -> DeadLetter.Reason.CANCELLED;
            case DROPPED -> DeadLetter.Reason.DROPPED;
            default -> DeadLetter.Reason.CLOSED; // or one that keeps no outcome and has ended, which only a close does
        };
    }

    /** Ends a request that no queue has accepted, or will: it is no dead letter, and counts for nothing. */
    final void refuse(ThreadPoolException failure) {
        state = CLOSED;
        take(FailedOutcome.of(failure));
    }

    /** Ends a request that was to be sent later, and now will not, unless it was withdrawn; it is no dead letter either. */
    final void endUnsent(Object outcome) {
        if (STATE.compareAndSet(this, QUEUED, CLOSED)) {
            take(outcome);
        }
    }

    /** Makes sure that the request is not run, as its time is over; returns whether it was waiting until now. */
    final boolean expires() {
        return STATE.compareAndSet(this, QUEUED, EXPIRED);
    }

    /**
     * Ends what its sender waits for no longer.
     *
     * @param waited what {@link #expires()} has returned
     */
    final void expired(boolean waited, FailureReason failure) {
        if (waited) {
            notRun(DeadLetter.Reason.EXPIRED, () -> fail(failure, Certainty.NOT_STARTED));
            pool.deadLetter(request, DeadLetter.Reason.EXPIRED, carried);
        } else {
            end(DeadLetter.Reason.EXPIRED, failure);
        }
    }

    /** Makes sure that the request is not run, for the sender's own reason; returns how far it had got. */
    final Certainty withdraw(DeadLetter.Reason reason) {
        if (STATE.compareAndSet(this, QUEUED, withdrawn(reason))) {
            notRun(reason, () -> {}); // the sender knows
            pool.deadLetter(request, reason, carried);
            return Certainty.NOT_STARTED;
        }
        return state >= WITHDRAWN ? Certainty.NOT_STARTED : Certainty.STARTED;
    }

    @Override
    final int end(DeadLetter.Reason reason, FailureReason failure) {
        if (STATE.compareAndSet(this, QUEUED, withdrawn(reason))) {
            notRun(reason, () -> fail(failure, Certainty.NOT_STARTED));
            pool.deadLetter(request, reason, carried);
            return 1;
        }
        int before = state;
        if (!ended()) { // it runs, or whoever withdrew it is about to say so
            fail(failure, before == STARTED ? Certainty.STARTED : Certainty.NOT_STARTED);
        }
        return 0;
    }

    private void fail(FailureReason failure, Certainty certainty) {
        take(new FailedOutcome(failure.exception(request, certainty), certainty));
    }

    @Override
    final int waiting() {
        return state == QUEUED ? 1 : 0;
    }

    @Override
    public final Request<T, ?> first() {
        return request;
    }

    @Override
    final int reserve(ItemQuota quota) {
        return quota.take(request.itemId()) ? 0 : 1;
    }

    @Override
    final void release(ItemQuota quota) {
        quota.giveBack(request.itemId());
    }

    @Override
    final int goesIn(WaitingIds waiting) {
        return waiting.goesIn(request);
    }

    @Override
    final void wentIn(WaitingIds waiting, int round) {
        waiting.wentIn(request, round);
    }
}
