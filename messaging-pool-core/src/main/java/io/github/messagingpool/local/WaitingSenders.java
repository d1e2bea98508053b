package io.github.messagingpool.local;

import io.github.messagingpool.spi.Patience;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Senders that wait for room in the queue of one owner, those that began first in front. The owner wakes one at a time;
 * whoever was woken and waits no longer, because there was room or for another reason, wakes the next if there is room yet.
 */
final class WaitingSenders {
    /*
     * Not overlooked for long: a sender queues here and then looks whether there is room, while the owner makes room and
     * then looks here, without a fence that all would pay for. So it may overlook one; that looks itself after LOOK_NANOS.
     *
     * Woken at the end: the queue is closed and then all are woken; a sender that queues here too late for that sees that
     * it is closed.
     *
     * Held by WaitingSendersStress.
     */
    /** How long a sender waits at the most before it looks itself. */
    static final long LOOK_NANOS = 50_000_000;

    /** While the queue is nearly full the owner wakes one in so long a time: to wake takes longer than a short request. */
    private static final long BETWEEN_NANOS = 100_000;

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final BooleanSupplier isRoom;
    private long woken;

    /**
     * @param isRoom whether one need not wait, because there is room, or there will never be
     * @param now the time, by the ticker of the owner
     */
    WaitingSenders(BooleanSupplier isRoom, long now) {
        this.isRoom = isRoom;
        this.woken = now - BETWEEN_NANOS;
    }

    /** One sender, as long as it waits. */
    final class Waiting implements Patience.Awaited, AutoCloseable {

        private volatile boolean told;
        private volatile @Nullable Thread thread;

        @Override
        public boolean isDone() {
            if (!told && isRoom.getAsBoolean()) {
                told = true;
            }
            return told;
        }

        @Override
        public void wakes(Thread waiter) {
            thread = waiter;
            waiting.add(this);
        }

        @Override
        public boolean isMuchWork() {
            return true;
        }

        private void tell() {
            told = true;
            LockSupport.unpark(thread);
        }

        /** Ends the wait, whatever has come of it. */
        @Override
        public void close() {
            if (thread != null) {
                waiting.remove(this);
            }
        }
    }

    /** Returns one that has still to begin to wait. */
    Waiting waiting() {
        return new Waiting();
    }

    boolean isAny() {
        return !waiting.isEmpty();
    }

    /** Wakes one, if it is time to; the owner, after it has made room. */
    void roomMade(boolean isMuch, long now) {
        if (isMuch || now - woken >= BETWEEN_NANOS) {
            woken = now;
            wakeNext();
        }
    }

    /** Wakes the next if there is room; whoever has waited. */
    void passOn() {
        if (isAny() && isRoom.getAsBoolean()) {
            wakeNext();
        }
    }

    private void wakeNext() {
        Waiting next = waiting.poll();
        if (next != null) {
            next.tell();
        }
    }

    /** Wakes all, because there will be no more room. */
    void wakeAll() {
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            next.tell();
        }
    }
}
