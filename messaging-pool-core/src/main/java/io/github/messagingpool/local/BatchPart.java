package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestContext;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of a batch that are for one owner. */
final class BatchPart<T> extends Envelope<T> {
    /*
     * Certainty: the owner claims a slice by a compare-and-set of `claimed` before it runs it, and looks at
     * `claimed` again before each request. Whoever withdraws the part swaps WITHDRAWN in: what was not claimed then is
     * never run. Of what was claimed, the request at `done` may have started. To know `done` for certain without a fence
     * for each request, the one who withdraws takes the stack trace of who runs it: that stops the thread at a
     * safepoint, after which its writes are seen, and its next look at `claimed` sees WITHDRAWN.
     *
     * Visibility: `done` is written with release after an outcome and read with acquire before it.
     *
     * Once: the part ends when its last request was run, or when it was withdrawn, whichever wins `claimed`.
     *
     * Held by BatchPartStress.
     */
    private static final int WITHDRAWN = -1;

    /** So many requests are looked at, one by one, for an id. */
    private static final int FEW = 64;

    private static final int ENDED = Integer.MAX_VALUE;
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

    /**
     * How the part came to its end before its time.
     *
     * @param started how many requests were run until then, the last of them perhaps not wholly
     */
    private record Withdrawal(int started, DeadLetter.@Nullable Reason reason, FailureReason failure) {}

    /** Places in a batch, in the order in which they were added. */
    static final class Places {

        private int[] indexes;
        private int size;

        /** @param likelySize for how many there is room at first; it grows */
        Places(int likelySize) {
            this.indexes = new int[likelySize];
        }

        void add(int index) {
            if (size == indexes.length) {
                indexes = Arrays.copyOf(indexes, size + size / 2 + 1);
            }
            indexes[size] = index;
            size++;
        }
    }

    private final Batch<T, ?> batch;

    /**
     * Where each of the requests is in the batch. Made after the part, it lies between it and the next part in memory: in
     * one cache line these would slow the threads that run them.
     */
    private Places places;

    /** One more than the index of the last request whose id has its slot there; only where items are evicted. */
    private int @Nullable [] lastOfSlot;

    /** For each request, one more than the index of the one before it in the same slot. */
    private int[] sameSlot = {};

    /** The ids that have a place; only where their number is limited. */
    private Set<Object> reserved = Set.of();

    private volatile int claimed;

    /** How many envelopes had been sent before it, or -1 as long as it has not begun. */
    private long position = -1;

    /** The turn in which the part runs; written before, and read after, a change of `claimed`. */
    private @Nullable Turn<T> runner;

    @SuppressWarnings("UnusedVariable") // by DONE
    private int done;

    private volatile @Nullable Withdrawal withdrawal;

    BatchPart(PoolContext pool, Deadline deadline, Batch<T, ?> batch, int likelySize) {
        super(pool, deadline);
        this.batch = batch;
        this.places = new Places(likelySize);
    }

    /** Returns where its requests are in the batch, to be filled before it is sent. */
    Places places() {
        return places;
    }

    boolean isEmpty() {
        return places.size == 0;
    }

    @Override
    boolean run(Turn<T> turn) {
        if (deadline.passed(pool.ticker())) {
            expire();
        }
        runner = turn;
        if (position < 0) {
            position = turn.taken() - 1;
        }
        int from = done;
        int to = Math.min(from + turn.slice().size(), size());
        if (!CLAIMED.compareAndSet(this, from, to)) {
            skipFrom(from, turn);
            return true;
        }
        long began = turn.sliceBegins();
        int next = carried == null ? runClaimed(from, to, began, turn) : runCarrying(from, to, began, turn, carried);
        turn.slice().took(pool.ticker().read() - began);
        boolean last = next == size();
        if (next == to && !last) {
            return false;
        }
        if (carried != null && last) {
            requireNonNull(pool.carrying()).ended(carried); // before the sender knows that all have ended
        }
        if (!CLAIMED.compareAndSet(this, to, last ? ENDED : next)) {
            skipFrom(next, turn);
            return true;
        }
        if (last) {
            batch.partEnded();
        }
        return last;
    }

    /** Returns the index of the first request that was not run: the part was withdrawn, or the slice took too long. */
    private int runClaimed(int from, int to, long began, Turn<T> turn) {
        int[] indexes = places.indexes;
        int next = from;
        boolean inTime = true;
        while (next < to && inTime && claimed == to) {
            int index = indexes[next];
            batch.set(index, turn.process(batch.request(index), waited()));
            next++;
            DONE.setRelease(this, next);
            inTime = !turn.sliceIsOver(began);
        }
        return next;
    }

    private int runCarrying(int from, int to, long began, Turn<T> turn, Object load) {
        Carrying carrying = requireNonNull(pool.carrying());
        RequestContext.Scope scope = carrying.open(load);
        try {
            return runClaimed(from, to, began, turn);
        } finally {
            carrying.close(scope);
            if (carrying.isFollowed(load)) {
                for (int i = from; i < done; i++) {
                    carrying.failed(load, batch.outcome(places.indexes[i]));
                }
            }
        }
    }

    /** Whoever withdrew the part told of what had certainly not started; this is the request that only might have. */
    private void skipFrom(int next, Turn<T> turn) {
        Withdrawal withdrawn = awaitWithdrawal();
        if (carried != null) {
            requireNonNull(pool.carrying()).ended(carried);
        }
        if (withdrawn.reason() != null) { // it was in the queue
            turn.skipped(size() - next, withdrawn.reason());
            for (int i = next; i < withdrawn.started(); i++) {
                pool.deadLetter(request(i), withdrawn.reason(), carried);
            }
        }
    }

    private Withdrawal awaitWithdrawal() {
        Withdrawal withdrawn = withdrawal;
        while (withdrawn == null) {
            Thread.onSpinWait();
            withdrawn = withdrawal;
        }
        return withdrawn;
    }

    /** Fails every request, because the part was not accepted. */
    void refuse(FailureReason failure) {
        if (CLAIMED.compareAndSet(this, 0, WITHDRAWN)) {
            withdrawal = new Withdrawal(0, null, failure);
            batch.partEnded();
        }
    }

    @Override
    int end(DeadLetter.Reason reason, FailureReason failure) {
        int before = claimed;
        while (before != WITHDRAWN && before != ENDED) {
            if (CLAIMED.compareAndSet(this, before, WITHDRAWN)) {
                return withdrawn(started(before), before == 0, reason, failure);
            }
            before = claimed;
        }
        return 0;
    }

    private int started(int claimedBefore) {
        if (done() == claimedBefore || runner == null) {
            return done();
        }
        runner.fence();
        return Math.min((int) DONE.getVolatile(this) + 1, claimedBefore);
    }

    private int withdrawn(int started, boolean isUntouched, DeadLetter.Reason reason, FailureReason failure) {
        withdrawal = new Withdrawal(started, reason, failure);
        if (isUntouched) {
            notRun(reason, batch::partEnded);
        } else {
            batch.partEnded();
        }
        for (int i = started; i < size(); i++) {
            pool.deadLetter(request(i), reason, carried);
        }
        return size() - started;
    }

    /** Returns whether it was withdrawn. Called by the sender, after the part has ended. */
    boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Returns how many requests have an outcome; it may grow by one after the part was withdrawn. Any thread. */
    int done() {
        return (int) DONE.getAcquire(this);
    }

    /** Gives an outcome to the requests of a withdrawn part from the given one on. Called by the sender. */
    void fillGaps(@Nullable Object[] outcomes, int from) {
        Withdrawal withdrawn = withdrawal;
        if (withdrawn == null) {
            return;
        }
        for (int i = from; i < size(); i++) {
            Certainty certainty = i < withdrawn.started() ? Certainty.STARTED : Certainty.NOT_STARTED;
            int before = Math.max(0, i - withdrawn.started());
            outcomes[places.indexes[i]] =
                    new FailedOutcome(withdrawn.failure().exception(request(i), certainty, before), certainty);
        }
    }

    /** Returns how many sends and parts had gone into the queue before this one. The owner calls it. */
    long position() {
        return position;
    }

    @Override
    int waiting() {
        int upTo = claimed;
        int done = done();
        return upTo == WITHDRAWN || upTo == ENDED ? 0 : size() - (upTo > done ? done + 1 : done);
    }

    @Override
    public boolean ended() {
        int now = claimed;
        return now == WITHDRAWN || now == ENDED;
    }

    @Override
    public Request<T, ?> first() {
        return request(Math.min(done(), size() - 1));
    }

    @Override
    int reserve(ItemQuota quota) {
        Map<Object, Boolean> taken = new HashMap<>();
        Places accepted = new Places(size());
        Places refused = new Places(0);
        for (int i = 0; i < size(); i++) {
            boolean mayWait = taken.computeIfAbsent(request(i).itemId(), quota::take);
            (mayWait ? accepted : refused).add(places.indexes[i]);
        }
        taken.values().removeIf(mayWait -> !mayWait);
        reserved = taken.keySet();
        if (accepted.size > 0 && refused.size > 0) {
            goOnWith(accepted, refused, FailureReason.itemFull(pool, quota.most()));
        }
        return refused.size;
    }

    private void goOnWith(Places accepted, Places refused, FailureReason failure) {
        places = accepted;
        for (int i = 0; i < refused.size; i++) {
            int index = refused.indexes[i];
            batch.set(index, FailedOutcome.of(failure.exception(batch.request(index), Certainty.NOT_STARTED)));
        }
    }

    @Override
    void release(ItemQuota quota) {
        reserved.forEach(quota::giveBack);
    }

    @Override
    int goesIn(WaitingIds waiting) {
        int round = waiting.round();
        int[] last = new int[waiting.slotsFor(size())];
        int[] before = new int[size()];
        for (int i = 0; i < size(); i++) {
            waiting.goesIn(request(i));
            int slot = waiting.slot(request(i), last.length);
            before[i] = last[slot];
            last[slot] = i + 1;
        }
        lastOfSlot = last;
        sameSlot = before;
        return round;
    }

    @Override
    void wentIn(WaitingIds waiting, int round) {
        if (waiting.round() != round) {
            for (int i = 0; i < size(); i++) {
                waiting.wentIn(request(i), round);
            }
        }
    }

    @Override
    boolean isFor(Object id) {
        int[] last = lastOfSlot;
        if (ended() || last == null) {
            return false;
        }
        int next = last[WaitingIds.slot(id.hashCode(), last.length)];
        for (int looks = 0; next > done && looks < FEW; looks++) { // another id may have the same slot
            if (id.equals(request(next - 1).itemId())) {
                return true;
            }
            next = sameSlot[next - 1];
        }
        return next > done; // too many to look at
    }

    private int size() {
        return places.size;
    }

    private Request<T, ?> request(int i) {
        return batch.request(places.indexes[i]);
    }
}
