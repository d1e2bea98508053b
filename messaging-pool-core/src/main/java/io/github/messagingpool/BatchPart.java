package io.github.messagingpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** The requests of a batch that are for one pool thread. */
final class BatchPart<T> extends Envelope<T> {
    /*
     * Certainty: the pool thread claims a slice by a compare-and-set of `claimed` before it runs it, and whoever
     * withdraws the part swaps WITHDRAWN in. What was not claimed then is never run; what was claimed and is not
     * `done` may have been.
     *
     * Visibility: `done` is written with release after an outcome and read with acquire before it.
     *
     * Once: the part ends when its last request was run, or when it was withdrawn, whichever wins `claimed`.
     */
    private static final int SLICE = 64;
    private static final int WITHDRAWN = -1;
    private static final VarHandle CLAIMED;
    private static final VarHandle DONE;

    static {
        try {
            CLAIMED = MethodHandles.lookup().findVarHandle(BatchPart.class, "claimed", int.class);
            DONE = MethodHandles.lookup().findVarHandle(BatchPart.class, "done", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Batch<T, ?> batch;
    private final int[] indexes;

    private volatile int claimed;

    @SuppressWarnings("UnusedVariable") // by DONE
    private int done;

    /** Why the part was withdrawn, and how many requests were claimed until then. */
    private volatile @Nullable Withdrawal withdrawal;

    BatchPart(Batch<T, ?> batch, int[] indexes) {
        this.batch = batch;
        this.indexes = indexes;
    }

    @Override
    boolean run(PoolThread<T> thread) {
        int from = done;
        int to = Math.min(from + SLICE, indexes.length);
        if (!CLAIMED.compareAndSet(this, from, to)) {
            thread.skipped(indexes.length - from);
            return true;
        }
        for (int i = from; i < to && claimed == to; i++) {
            batch.set(indexes[i], thread.process(request(i), sentAt));
            DONE.setRelease(this, i + 1);
        }
        return to == indexes.length ? endedOrWithdrawn(to) : skipRestIfWithdrawn(thread);
    }

    /** Ends the part, unless it was withdrawn while its last slice ran: then whoever withdrew it has ended it. */
    private boolean endedOrWithdrawn(int to) {
        if (CLAIMED.compareAndSet(this, to, Integer.MAX_VALUE)) {
            batch.partEnded();
        }
        return true;
    }

    private boolean skipRestIfWithdrawn(PoolThread<T> thread) {
        if (claimed == WITHDRAWN) {
            thread.skipped(indexes.length - done);
            return true;
        }
        return false;
    }

    /**
     * Makes sure that no further slice is run; what is not done then fails for the given reason.
     *
     * @param reason makes the exception of a request
     * @return how many requests will not be run because of this call
     */
    int withdraw(FailureReason reason) {
        int before = claimed;
        while (before != WITHDRAWN && before != Integer.MAX_VALUE) {
            if (CLAIMED.compareAndSet(this, before, WITHDRAWN)) {
                withdrawal = new Withdrawal(before, reason);
                batch.partEnded();
                return indexes.length - before;
            }
            before = claimed;
        }
        return 0;
    }

    @Override
    int poolClosed() {
        return withdraw((request, certainty) -> new PoolClosedException(batch.pool(), request, certainty));
    }

    /** Returns whether it was withdrawn. Called by the sender, after the part has ended. */
    boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Gives an outcome to the requests of a withdrawn part that have none. Called by the sender. */
    void fillGaps(@Nullable Object[] outcomes) {
        Withdrawal withdrawn = withdrawal;
        if (withdrawn == null) {
            return;
        }
        for (int i = (int) DONE.getAcquire(this); i < indexes.length; i++) {
            Certainty certainty = i < withdrawn.claimed() ? Certainty.STARTED : Certainty.NOT_STARTED;
            outcomes[indexes[i]] = new Failed(withdrawn.reason().exception(request(i), certainty), certainty);
        }
    }

    @Override
    int waiting() {
        int next = claimed;
        return next == WITHDRAWN || next == Integer.MAX_VALUE ? 0 : indexes.length - (int) DONE.getAcquire(this);
    }

    @Override
    Request<T, ?> first() {
        return request(Math.min((int) DONE.getAcquire(this), indexes.length - 1));
    }

    private Request<T, ?> request(int i) {
        return batch.request(indexes[i]);
    }

    private record Withdrawal(int claimed, FailureReason reason) {}
}
