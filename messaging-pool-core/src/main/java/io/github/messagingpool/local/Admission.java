package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.Wait;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts envelopes into queues, and does what the pool's {@link Overflow} says when one is full. Any thread. */
final class Admission<T> {

    private final PoolContext pool;
    private final Patience patience;
    private final Overflow overflow;
    private final long overflowNanos;

    Admission(PoolContext pool, Patience patience, PoolSettings<T> settings) {
        this.pool = pool;
        this.patience = patience;
        this.overflow = settings.get(PoolSettings.OVERFLOW);
        Duration timeout = settings.get(PoolSettings.OVERFLOW_TIMEOUT);
        this.overflowNanos = Deadline.nanos(timeout);
    }

    /** Returns null when the envelope was accepted, or why it was not. */
    @Nullable
    FailureReason admit(ItemOwner<T> owner, Envelope<T> envelope) {
        ItemQuota quota = owner.queue().quota();
        return quota == null ? offer(owner, envelope, true) : offer(owner, envelope, true, quota);
    }

    /** Does what {@link #admit} does, without waiting for room. */
    @Nullable
    FailureReason admitNow(ItemOwner<T> owner, Envelope<T> envelope) {
        ItemQuota quota = owner.queue().quota();
        return quota == null ? offer(owner, envelope, false) : offer(owner, envelope, false, quota);
    }

    /** Takes places for the items first, and gives them back if they are not used. */
    private @Nullable FailureReason offer(ItemOwner<T> owner, Envelope<T> envelope, boolean waits, ItemQuota quota) {
        int all = envelope.waiting();
        int refused = envelope.reserve(quota);
        rejected(owner, envelope, refused, "item_full");
        if (refused > 0 && refused == all) {
            return FailureReason.itemFull(pool, quota.most());
        }
        FailureReason refusal = offer(owner, envelope, waits);
        if (refusal != null) {
            envelope.release(quota);
        }
        return refusal;
    }

    private @Nullable FailureReason offer(ItemOwner<T> owner, Envelope<T> envelope, boolean waits) {
        RequestQueue.Offer offer = owner.queue().offer(envelope);
        if (offer == RequestQueue.Offer.FULL && waits) {
            try {
                offer = whenFull(owner, envelope);
            } catch (PoolDeadlockException e) {
                return FailureReason.deadlock(pool, e);
            }
        }
        return outcome(offer, owner, envelope);
    }

    private @Nullable FailureReason outcome(RequestQueue.Offer offer, ItemOwner<T> owner, Envelope<T> envelope) {
        return switch (offer) {
            case ACCEPTED -> null;
            case CLOSED -> pool.closed();
            case FULL -> refusal(owner, envelope);
        };
    }

    private RequestQueue.Offer whenFull(ItemOwner<T> owner, Envelope<T> envelope) {
        return switch (overflow) {
            case REJECT -> RequestQueue.Offer.FULL;
            case BLOCK -> isOfThisPool(Current.get()) ? RequestQueue.Offer.FULL : waitForRoom(owner, envelope);
            case DROP_OLDEST -> makeRoom(owner, envelope);
        };
    }

    private boolean isOfThisPool(@Nullable Current sender) {
        return sender instanceof OwnerCurrent<?> current && current.pool() == pool;
    }

    private void rejected(ItemOwner<T> owner, Envelope<T> envelope, int requests, String reason) {
        owner.counts().reject(requests);
        owner.events().rejected(envelope.first(), requests, reason);
    }

    private FailureReason refusal(ItemOwner<T> owner, Envelope<T> envelope) {
        if (Thread.currentThread().isInterrupted()) {
            return FailureReason.interrupted(pool);
        }
        rejected(owner, envelope, envelope.waiting(), "queue_full");
        return FailureReason.queueFull(pool, owner.name(), owner.queue().capacity());
    }

    /** Tries again whenever it is told of room, which another may have taken; an interrupt ends it. */
    @SuppressWarnings("try") // the waits only have to end
    private RequestQueue.Offer waitForRoom(ItemOwner<T> owner, Envelope<T> envelope) {
        long end = pool.ticker().read() + Math.min(overflowNanos, envelope.deadline.remainingNanos(pool.ticker()));
        WaitingSenders senders = owner.queue().waitingSenders();
        try (Wait wait = Wait.forAll(owner.node(), envelope)) {
            RequestQueue.Offer offer;
            long left;
            do {
                left = end - pool.ticker().read();
                try (WaitingSenders.Waiting room = senders.waiting()) {
                    patience.until(room, Math.max(0, Math.min(left, WaitingSenders.LOOK_NANOS)));
                }
                offer = owner.queue().offer(envelope);
            } while (offer == RequestQueue.Offer.FULL
                    && left > 0
                    && !Thread.currentThread().isInterrupted());
            return offer;
        } finally {
            senders.passOn();
        }
    }

    private RequestQueue.Offer makeRoom(ItemOwner<T> owner, Envelope<T> envelope) {
        RequestQueue.Offer offer = RequestQueue.Offer.FULL;
        while (offer == RequestQueue.Offer.FULL) {
            Envelope<T> oldest = owner.queue().poll();
            if (oldest != null) {
                FailureReason dropped =
                        FailureReason.dropped(pool, owner.name(), owner.queue().capacity());
                Request<T, ?> first = oldest.first();
                int requests = oldest.end(DeadLetter.Reason.DROPPED, dropped);
                owner.counts().drop(requests);
                owner.events().rejected(first, requests, "dropped");
            }
            offer = owner.queue().offer(envelope);
        }
        return offer;
    }
}
