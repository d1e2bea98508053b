package io.github.messagingpool;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Puts envelopes into queues, and does what the pool's {@link Overflow} says when one is full. Any thread. */
final class Admission<T> {

    private static final long PAUSE_NANOS = 50_000;

    private final String pool;
    private final Overflow overflow;
    private final PoolSettings settings;

    Admission(PoolSettings settings) {
        this.pool = settings.name();
        this.overflow = settings.overflow();
        this.settings = settings;
    }

    /** Returns null when the envelope was accepted, or why it was not. */
    @Nullable
    FailureReason admit(PoolThread<T> owner, Envelope<T> envelope, Deadline replyBy) {
        RequestQueue.Offer offer = owner.queue().offer(envelope);
        if (offer == RequestQueue.Offer.FULL && overflow == Overflow.BLOCK && Thread.currentThread() != owner) {
            offer = waitForRoom(owner, envelope, replyBy);
        }
        return switch (offer) {
            case ACCEPTED -> null;
            case CLOSED -> (request, certainty) -> new PoolClosedException(pool, request, certainty);
            case FULL ->
                Thread.currentThread().isInterrupted()
                        ? (request, certainty) -> new RequestInterruptedException(pool, request, certainty)
                        : full(owner, envelope);
        };
    }

    private FailureReason full(PoolThread<T> owner, Envelope<T> envelope) {
        owner.counts().reject(envelope.waiting());
        int capacity = owner.queue().capacity();
        return (request, certainty) -> new QueueFullException(pool, request, owner.getName(), capacity);
    }

    /** Looks again and again, for room comes with every slice that the thread drains; an interrupt ends it. */
    private RequestQueue.Offer waitForRoom(PoolThread<T> owner, Envelope<T> envelope, Deadline replyBy) {
        Deadline roomBy = settings.overflowDeadline();
        RequestQueue.Offer offer = RequestQueue.Offer.FULL;
        while (offer == RequestQueue.Offer.FULL
                && !roomBy.passed()
                && !replyBy.passed()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
            offer = owner.queue().offer(envelope);
        }
        return offer;
    }
}
