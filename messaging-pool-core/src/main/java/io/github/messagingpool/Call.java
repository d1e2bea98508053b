package io.github.messagingpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** One request on its way; its subclasses differ in how the outcome reaches the sender. */
abstract class Call<T, R> extends Envelope<T> {
    /*
     * Once: QUEUED becomes STARTED or WITHDRAWN by a compare-and-set, so a request is either run by the pool thread
     * or ended by whoever withdrew it. end() may be called by both when a pool gives up on a request that runs; the
     * subclass takes the first outcome.
     */
    private static final int QUEUED = 0;
    private static final int STARTED = 1;
    private static final int WITHDRAWN = 2;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Call.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final String pool;
    final Request<T, R> request;

    @SuppressWarnings("UnusedVariable") // by STATE
    private volatile int state;

    Call(String pool, Request<T, R> request) {
        this.pool = pool;
        this.request = request;
    }

    /** Takes the outcome, a response or {@link Failed}, unless there is one already. */
    abstract void end(Object outcome);

    @Override
    final boolean run(PoolThread<T> thread) {
        if (STATE.compareAndSet(this, QUEUED, STARTED)) {
            end(thread.process(request, sentAt));
        } else {
            thread.skipped(1);
        }
        return true;
    }

    /** Makes sure that the request is not run; returns how far it had got. */
    final Certainty withdraw() {
        return STATE.compareAndSet(this, QUEUED, WITHDRAWN) || state == WITHDRAWN
                ? Certainty.NOT_STARTED
                : Certainty.STARTED;
    }

    @Override
    final int poolClosed() {
        if (STATE.compareAndSet(this, QUEUED, WITHDRAWN)) {
            end(closed(Certainty.NOT_STARTED));
            return 1;
        }
        if (state == STARTED) {
            end(closed(Certainty.STARTED));
        }
        return 0;
    }

    private Failed closed(Certainty certainty) {
        return new Failed(new PoolClosedException(pool, request, certainty), certainty);
    }

    @Override
    final int waiting() {
        return state == QUEUED ? 1 : 0;
    }

    @Override
    final Request<T, ?> first() {
        return request;
    }
}
