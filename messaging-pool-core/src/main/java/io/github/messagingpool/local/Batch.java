package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Patience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A batch on its way: one part for each thread concerned, and one place for each outcome. */
final class Batch<T, R> implements Patience.Awaited {
    /*
     * Confinement: each place of `outcomes` is written by one thread, the owner of the request's id, or by the sender
     * before the parts are sent or after they have ended.
     *
     * Visibility: a part's end is a decrement of `running`, which the sender reads before it reads the outcomes.
     *
     * No lost wake-up: the sender sets `sender` and then reads `running`; the last part decrements `running` and then
     * reads `sender`.
     *
     * Held by BatchStress, BatchPartStress.
     */
    private final PoolContext pool;
    private final Deadline deadline;
    private final Object[] requests;
    private final @Nullable Object[] outcomes;
    private final List<BatchPart<T>> parts = new ArrayList<>(4);
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean failed;
    private volatile @Nullable Thread sender;

    /** The copy is one of objects, because an array of requests would look at the type of each. */
    Batch(PoolContext pool, List<? extends Request<T, ? extends R>> requests, Deadline deadline) {
        this.pool = pool;
        this.deadline = deadline;
        this.requests = requireNonNull(requests, "The list of requests is null").toArray();
        this.outcomes = new Object[this.requests.length];
    }

    /** Makes the parts, in the order of the threads; empty for a thread that owns none of the requests. */
    List<BatchPart<T>> split(Routing routing) {
        int threads = routing.threads();
        int share = requests.length / threads;
        int likely = Math.min(requests.length, share + share / 8 + 1);
        List<BatchPart<T>> all = new ArrayList<>(threads);
        BatchPart.Places[] places = new BatchPart.Places[threads];
        for (int thread = 0; thread < threads; thread++) {
            BatchPart<T> part = new BatchPart<>(pool, deadline, this, likely);
            all.add(part);
            places[thread] = part.places();
        }
        for (int i = 0; i < requests.length; i++) {
            int owner = owner(i, routing);
            if (owner >= 0) {
                places[owner].add(i);
            }
        }
        for (BatchPart<T> part : all) {
            if (!part.isEmpty()) {
                parts.add(part);
                running.incrementAndGet();
            }
        }
        return all;
    }

    /** Returns -1 for a request that has no owner; it has its outcome then. */
    private int owner(int index, Routing routing) {
        if (requests[index] == null) {
            throw Failures.nullAt(index);
        }
        try {
            return routing.threadFor(request(index));
        } catch (InvalidRequestException e) {
            set(index, FailedOutcome.of(e));
            return -1;
        }
    }

    @SuppressWarnings("unchecked") // an array has no type parameters
    Request<T, R> request(int index) {
        return (Request<T, R>) requests[index];
    }

    @Nullable
    Object outcome(int index) {
        return outcomes[index];
    }

    void set(int index, Object outcome) {
        outcomes[index] = outcome;
        if (outcome instanceof FailedOutcome) {
            failed = true;
        }
    }

    /** Called once for each part, when nothing more of it will be run. */
    void partEnded() {
        if (running.decrementAndGet() == 0) {
            Thread waiting = sender;
            if (waiting != null) {
                LockSupport.unpark(waiting);
            }
        }
    }

    @Override
    public boolean isDone() {
        return running.get() == 0;
    }

    @Override
    public void wakes(Thread waiter) {
        sender = waiter;
    }

    @Override
    public boolean isMuchWork() {
        return true;
    }

    /** Waits until every part has ended, after all were withdrawn: another thread may be about to say so. */
    void awaitWithdrawn() {
        while (running.get() > 0) {
            Thread.onSpinWait();
        }
    }

    /**
     * Returns the responses in request order.
     *
     * @throws BatchException if any request failed
     */
    @SuppressWarnings("unchecked")
    List<R> responses() {
        if (failed || withdrawn()) {
            return BatchException.responses(pool.name(), replies());
        }
        return (List<R>) Collections.unmodifiableList(Arrays.asList(outcomes));
    }

    /** Returns every reply, in request order. */
    List<Reply<R>> replies() {
        @Nullable Object[] all = withdrawn() ? withoutGaps() : outcomes;
        List<Reply<R>> replies = new ArrayList<>(all.length);
        for (int i = 0; i < all.length; i++) {
            replies.add(FailedOutcome.reply(i, request(i), requireNonNull(all[i])));
        }
        return Collections.unmodifiableList(replies);
    }

    private boolean withdrawn() {
        return parts.stream().anyMatch(BatchPart::isWithdrawn);
    }

    /**
     * A copy, because the request that runs while its part is withdrawn may yet write its outcome. How far each part
     * has got is read before the outcomes are, so that none is missing.
     */
    private @Nullable Object[] withoutGaps() {
        int[] done = parts.stream().mapToInt(BatchPart::done).toArray();
        @Nullable Object[] all = outcomes.clone();
        for (int i = 0; i < done.length; i++) {
            parts.get(i).fillGaps(all, done[i]);
        }
        return all;
    }
}
