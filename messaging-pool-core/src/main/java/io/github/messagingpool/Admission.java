package io.github.messagingpool;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Puts envelopes into queues, and does what the pool's {@link Overflow} says when one is full. Any thread. */
final class Admission<T> {

    private static final long PAUSE_NANOS = 50_000;

    private final PoolContext pool;
    private final PoolSettings<T> settings;

    Admission(PoolContext pool, PoolSettings<T> settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** Returns null when the envelope was accepted, or why it was not. */
    @Nullable
    FailureReason admit(PoolThread<T> owner, Envelope<T> envelope) {
        RequestQueue.Offer offer = owner.queue().offer(envelope);
        if (offer == RequestQueue.Offer.FULL) {
            try {
                offer = whenFull(owner, envelope);
            } catch (PoolDeadlockException e) {
                return (request, certainty) -> new PoolDeadlockException(pool.name(), request, e.cycle());
            }
        }
        return switch (offer) {
            case ACCEPTED -> null;
            case CLOSED -> (request, certainty) -> new PoolClosedException(pool.name(), request, certainty);
            case FULL -> refusal(owner, envelope);
        };
    }

    private RequestQueue.Offer whenFull(PoolThread<T> owner, Envelope<T> envelope) {
        return switch (settings.overflow()) {
            case REJECT -> RequestQueue.Offer.FULL;
            case BLOCK -> isOfThisPool(PoolThread.current()) ? RequestQueue.Offer.FULL : waitForRoom(owner, envelope);
            case DROP_OLDEST -> makeRoom(owner, envelope);
        };
    }

    private boolean isOfThisPool(@Nullable PoolThread<?> sender) {
        return sender != null && sender.pool() == pool;
    }

    private FailureReason refusal(PoolThread<T> owner, Envelope<T> envelope) {
        if (Thread.currentThread().isInterrupted()) {
            return (request, certainty) -> new RequestInterruptedException(pool.name(), request, certainty);
        }
        owner.counts().reject(envelope.waiting());
        int capacity = owner.queue().capacity();
        return (request, certainty) -> new QueueFullException(pool.name(), request, owner.getName(), capacity);
    }

    /** Looks again and again, for room comes with every slice that the thread drains; an interrupt ends it. */
    @SuppressWarnings("try") // the wait only has to end
    private RequestQueue.Offer waitForRoom(PoolThread<T> owner, Envelope<T> envelope) {
        try (Wait wait = Wait.forAll(owner, envelope)) {
            return offerUntil(owner, envelope);
        }
    }

    private RequestQueue.Offer offerUntil(PoolThread<T> owner, Envelope<T> envelope) {
        Deadline roomBy = settings.overflowDeadline();
        RequestQueue.Offer offer = RequestQueue.Offer.FULL;
        while (offer == RequestQueue.Offer.FULL
                && !roomBy.passed()
                && !envelope.deadline.passed()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
            offer = owner.queue().offer(envelope);
        }
        return offer;
    }

    private RequestQueue.Offer makeRoom(PoolThread<T> owner, Envelope<T> envelope) {
        RequestQueue.Offer offer = RequestQueue.Offer.FULL;
        while (offer == RequestQueue.Offer.FULL) {
            Envelope<T> oldest = owner.queue().poll();
            if (oldest != null) {
                owner.counts().drop(oldest.end(DeadLetter.Reason.DROPPED, dropped(owner)));
            }
            offer = owner.queue().offer(envelope);
        }
        return offer;
    }

    private FailureReason dropped(PoolThread<T> owner) {
        int capacity = owner.queue().capacity();
        return (request, certainty) ->
                QueueFullException.dropped(pool.name(), request, certainty, owner.getName(), capacity);
    }
}
