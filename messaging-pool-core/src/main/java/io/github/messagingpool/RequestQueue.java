package io.github.messagingpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jctools.queues.varhandle.MpscVarHandleArrayQueue;
import org.jspecify.annotations.Nullable;

/** What waits for one pool thread: many threads put envelopes in, that thread alone takes them out. */
final class RequestQueue<T> {
    /*
     * Order: the queue is first in, first out.
     *
     * No lost wake-up: the owner sets PARKED and then looks whether the queue is empty; a sender puts its envelope in
     * and then reads the state. The queue's producer index and the state are volatile, so at least one of them sees
     * the other.
     *
     * Once: after ENDED is set the owner ends whatever is still in the queue; a sender that reads ENDED after its
     * envelope went in ends it itself. An envelope ends once, whoever does it.
     */
    private static final int RUNNING = 0;
    private static final int PARKED = 1;
    private static final int ENDED = 2;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(RequestQueue.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What became of an offer. */
    enum Offer {
        ACCEPTED,
        FULL,
        CLOSED
    }

    private final MpscVarHandleArrayQueue<Envelope<T>> envelopes;
    private final Thread owner;
    private volatile int state;
    private volatile boolean closed;

    RequestQueue(int capacity, Thread owner) {
        this.envelopes = new MpscVarHandleArrayQueue<>(capacity);
        this.owner = owner;
    }

    /** Puts an envelope in; any thread. An accepted one is run, or ended because the pool closed. */
    Offer offer(Envelope<T> envelope) {
        if (closed) {
            return Offer.CLOSED;
        }
        if (!envelopes.offer(envelope)) {
            return Offer.FULL;
        }
        int seen = state;
        if (seen == PARKED && STATE.compareAndSet(this, PARKED, RUNNING)) {
            LockSupport.unpark(owner);
        } else if (seen == ENDED) {
            envelope.poolClosed();
        }
        return Offer.ACCEPTED;
    }

    /** Takes the oldest envelope, or null; the owner only. */
    @Nullable
    Envelope<T> poll() {
        return envelopes.poll();
    }

    boolean isEmpty() {
        return envelopes.isEmpty();
    }

    /** Parks the owner until there is an envelope or the queue is closed; it may return earlier. */
    void park() {
        state = PARKED;
        if (envelopes.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        state = RUNNING;
    }

    /** Refuses further envelopes, and lets the owner finish. */
    void close() {
        closed = true;
        LockSupport.unpark(owner);
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Ends every envelope that is still there or yet to come; the owner only, as its last act.
     *
     * @return how many requests will not be run because of this call
     */
    int end() {
        state = ENDED;
        int notRun = 0;
        for (Envelope<T> rest = envelopes.poll(); rest != null; rest = envelopes.poll()) {
            notRun += rest.poolClosed();
        }
        return notRun;
    }

    /** Shows the envelopes in their order, while others come and go; any thread. */
    void forEach(Consumer<Envelope<T>> action) {
        envelopes.iterator().forEachRemaining(action);
    }

    int capacity() {
        return envelopes.capacity();
    }
}
