package io.github.messagingpool.local;

/**
 * How long the last request of a queue waits from a look on. Of those that come at once only the first is measured when it is
 * sent, which waits least. The owner alone uses it.
 */
final class LastInQueue<T> {

    private static final long NONE = Long.MAX_VALUE;

    private final RequestQueue<T> queue;
    private long place = NONE;
    private long seen;

    LastInQueue(RequestQueue<T> queue) {
        this.queue = queue;
    }

    /** Looks which is the last, unless an earlier one still waits. */
    void look(long now) {
        long sent = queue.sent();
        if (place == NONE && sent > queue.taken()) {
            place = sent;
            seen = now;
        }
    }

    /** Says that an envelope was taken out; if it is the one, its time in the queue is measured. A sender may have taken that. */
    void taken(Envelope<T> envelope) {
        if (place == NONE) {
            return;
        }
        long taken = queue.taken();
        if (taken == place) {
            envelope.waitsSince(seen);
        }
        place = taken < place ? place : NONE;
    }
}
