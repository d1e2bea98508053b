package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jctools.queues.QueueProgressIndicators;

/**
 * To which ids requests may be waiting in a queue, known without a walk through it; kept only where items are evicted.
 * Senders mark the ids; the owner asks. An id may seem to wait that does not, as others share its mark.
 */
final class WaitingIds {
    /*
     * No missed request: time is cut into rounds, and a mark is the round in which a request went in, or a later one. A
     * sender marks before its request goes in, and once more if the round was another after that. The owner begins a
     * round and then notes how many requests have gone in by now; when as many were taken out, none waits that was marked
     * before that round. Round and marks are volatile, or fenced by the queue's own compare-and-set between them.
     *
     * Held by WaitingIdsStress.
     */
    private static final int FEWEST = 1 << 10;
    private static final int MOST = 1 << 16;
    private static final VarHandle MARK = MethodHandles.arrayElementVarHandle(int[].class);

    /** A round that has ended, and how many requests had gone in by then. */
    private record Ended(int round, long in) {}

    private final boolean longIds;
    private final int[] marks;
    private final Deque<Ended> ended = new ArrayDeque<>();
    private volatile int round = 1;

    /** How many requests had gone in when the last round ended. */
    private long lastIn;

    /** The newest round of which nothing waits any more. */
    private int settled;

    /** @param capacity how many requests the queue holds */
    WaitingIds(boolean longIds, int capacity) {
        this.longIds = longIds;
        int slots = Math.min(MOST, Math.max(FEWEST, Integer.highestOneBit(Math.max(1, capacity)) * 2));
        this.marks = new int[slots];
    }

    /** Says that a request will go in; returns what {@link #wentIn} is to be told. A sender calls it. */
    int goesIn(Request<?, ?> request) {
        int now = round;
        MARK.setOpaque(marks, slot(request, marks.length), now);
        return now;
    }

    /** Returns the present round. Any thread. */
    int round() {
        return round;
    }

    /** Says that a request has gone in. A sender calls it. */
    void wentIn(Request<?, ?> request, int markedIn) {
        int now = round;
        if (now != markedIn) {
            MARK.setVolatile(marks, slot(request, marks.length), now);
        }
    }

    /** Ends a round, and looks how far the queue has got. The owner calls it now and then, and before it asks. */
    void settle(QueueProgressIndicators queue) {
        settle(queue, false);
    }

    private void settle(QueueProgressIndicators queue, boolean endsRound) {
        long out = queue.currentConsumerIndex();
        long in = queue.currentProducerIndex();
        if (endsRound || in != lastIn) {
            int before = round;
            round = before + 1;
            lastIn = queue.currentProducerIndex(); // after the round has ended
            ended.add(new Ended(before, lastIn));
        }
        for (Ended first = ended.peek(); first != null && first.in() - out <= 0; first = ended.peek()) {
            settled = first.round();
            ended.remove();
        }
    }

    /**
     * Returns whether a request to an id may be waiting. A sender may have marked it once more after its request was taken out:
     * that would say so until the next one comes, which may be long, so the round of such a mark is ended first. The owner
     * calls it.
     */
    boolean mayWait(Object id, QueueProgressIndicators queue) {
        int mark = mark(id);
        if (mark == round && mark - settled > 0) {
            settle(queue, true);
            mark = mark(id);
        }
        return mark != 0 && mark - settled > 0;
    }

    private int mark(Object id) {
        return (int) MARK.getVolatile(marks, slot(id.hashCode(), marks.length));
    }

    /** Returns how many slots tell so many ids apart in most cases: a power of two. */
    int slotsFor(int ids) {
        return Integer.highestOneBit(Math.max(1, ids)) * 2;
    }

    /** Returns the slot of a request's id among so many. */
    int slot(Request<?, ?> request, int slots) {
        return slot(
                longIds ? Long.hashCode(request.longItemId()) : request.itemId().hashCode(), slots);
    }

    /** Returns the slot of an id with a hash code among so many. */
    static int slot(int hash, int slots) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ (spread >>> 16)) & (slots - 1);
    }
}
