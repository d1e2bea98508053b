package io.github.messagingpool.local;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is left in a queue whose owner takes nothing more: it is taken out and ended, and counted until then. Any thread that
 * may take out.
 */
final class QueueRest<T> {
    /*
     * Once: what is taken out goes into `taken`, and whoever takes it from there ends it. What is behind a torn place stays in
     * the queue, goes into `taken` too, and is noted in `inPlace`: it counts no more where it stands.
     *
     * Exact: what is counted is in one of the queue, `taken`, `ending` and what `notRun` was told; all moves between these
     * are made under the lock. (RestCountTests looks at it all the time.)
     *
     * Users' code is called without the lock, as it may wait for others.
     *
     * Held by RequestQueueEndStress.
     */
    private final RequestQueue<T> queue;
    private final Object lock = new Object();

    /** Envelopes, and requests without one, that were taken behind a torn place; under the lock. */
    private final Set<Object> inPlace = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What was taken out to be ended; under the lock. */
    private final Queue<Envelope<T>> taken = new ArrayDeque<>();

    /** How many requests are just being ended, as far as is known; under the lock. */
    private int ending;

    /** What ends the rest, null for whoever happens to; under the lock. */
    private @Nullable Executor endsBy;

    /** Is told how many requests that were; under the lock. */
    private IntConsumer notRun = none -> {};

    /** An envelope that is just being ended, and how many requests of it waited when that was begun. */
    private record Ending<T>(Envelope<T> envelope, int waiting) {}

    QueueRest(RequestQueue<T> queue) {
        this.queue = queue;
    }

    /** Sets who is told how many requests will not be run, bit by bit; before the first is ended. */
    void willCount(IntConsumer counts) {
        synchronized (lock) {
            notRun = counts;
        }
    }

    /**
     * Lets something else end the rest than whoever happens to, whom users' code may hold up.
     *
     * @param by ends one envelope with each task, which asks for the next before
     * @param counts is told how many requests will not be run because of this, bit by bit
     * @param begun one that has been taken out before, to be ended too, or null
     */
    void endBy(Executor by, IntConsumer counts, @Nullable Envelope<T> begun) {
        synchronized (lock) {
            endsBy = by;
            notRun = counts;
            if (begun != null) {
                taken.add(begun);
            }
        }
        by.execute(() -> endNext(by));
    }

    /** Ends what is there by now. */
    void end() {
        Executor by;
        synchronized (lock) {
            takeAll();
            by = endsBy;
        }
        if (by != null) {
            by.execute(() -> endNext(by));
            return;
        }
        for (Ending<T> next = next(); next != null; next = next()) {
            end(next);
        }
    }

    /** Where the executor goes on with another thread, one that hangs holds up no other. */
    private void endNext(Executor by) {
        Ending<T> next = next();
        if (next != null) {
            by.execute(() -> endNext(by));
            end(next);
        }
    }

    private @Nullable Ending<T> next() {
        synchronized (lock) {
            Envelope<T> envelope = taken.poll();
            if (envelope == null) {
                return null;
            }
            Ending<T> next = new Ending<>(envelope, envelope.waiting());
            ending += next.waiting();
            return next;
        }
    }

    private void end(Ending<T> its) {
        int ended = its.envelope().poolClosed();
        synchronized (lock) {
            ending -= its.waiting();
            notRun.accept(ended);
        }
    }

    /** Adds to those counted already the requests that are still to be ended, where none will be run. Any thread. */
    long addTo(LongSupplier counted) {
        long[] all = {0};
        synchronized (lock) {
            taken.forEach(envelope -> all[0] += envelope.waiting());
            queue.forEach(envelope -> all[0] += isInPlace(envelope) ? 0 : envelope.waiting());
            return counted.getAsLong() + ending + all[0];
        }
    }

    private void takeAll() {
        queue.takeAll(envelope -> {
            if (!isInPlace(envelope)) {
                taken.add(envelope);
            }
        });
        if (queue.isTorn()) { // else it has come since, and its sender ends it
            takeBehindTornPlace();
        }
    }

    private boolean isInPlace(Envelope<T> envelope) {
        return inPlace.contains(envelope)
                || (envelope instanceof OneWayCall<T, ?> oneWay && inPlace.contains(oneWay.request));
    }

    private void takeBehindTornPlace() {
        queue.forEachRequest(request -> {
            if (inPlace.add(request)) {
                taken.add(queue.inEnvelope(request));
            }
        });
    }
}
