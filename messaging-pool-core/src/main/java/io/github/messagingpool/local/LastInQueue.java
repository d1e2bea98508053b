package io.github.messagingpool.local;

/**
 * How long the last request of a queue waits from a look on. Of those that come at once only the first is measured when it is
 * sent, which waits least. The owner alone uses it.
 */
final class LastInQueue<T> {

    private final RequestQueue<T> queue;
    private long place;

    /** How many are to be taken out until it is the one, or fewer, where senders take some; 0 if none is waited for. */
    private long left;

    private long seen;

    LastInQueue(RequestQueue<T> queue) {
        this.queue = queue;
    }

    /** Looks which is the last, unless an earlier one still waits. */
    void look(long now) {
        if (left == 0) {
            place = queue.sent();
            left = Math.max(0, place - queue.taken());
            seen = now;
        }
    }

    /** Says that an envelope was taken out; if it is the one, its time in the queue is measured. A sender may have taken that. */
    void taken(Envelope<T> envelope) {
        if (left > 0 && (--left == 0 || queue.sendersTake())) {
            long taken = queue.taken();
            if (taken == place) {
                envelope.waitsSince(seen);
            }
            left = Math.max(0, place - taken);
        }
    }
}
