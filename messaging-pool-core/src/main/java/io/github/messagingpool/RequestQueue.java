package io.github.messagingpool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;
import org.jctools.queues.varhandle.MpscVarHandleArrayQueue;
import org.jspecify.annotations.Nullable;

/** What waits for one pool thread: many threads put envelopes in, that thread takes them out. */
final class RequestQueue<T> {
    /*
     * Order: the queue is first in, first out.
     *
     * No lost wake-up: the owner sets PARKED and then looks whether the queues are empty; a sender puts its envelope in
     * and then reads the state. The queue's producer index and the state are volatile, so at least one of them sees
     * the other.
     *
     * Once: after ENDED is set the owner ends whatever is still there; a sender that reads ENDED after its envelope
     * went in ends it itself. An envelope ends once, whoever does it.
     */
    private static final int RUNNING = 0;
    private static final int PARKED = 1;
    private static final int ENDED = 2;
    private static final VarHandle STATE;
    private static final VarHandle INTAKE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(RequestQueue.class, "state", int.class);
            INTAKE = MethodHandles.lookup().findVarHandle(RequestQueue.class, "intake", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What happens to the next envelope: it goes in, and perhaps its time in the queue is measured; or it is refused. */
    private static final int OPEN = 0;

    private static final int MEASURED = 1;
    private static final int CLOSED = 2;
    private static final int GIVEN_UP = 3;

    private static final int LONG = 64;

    /** What became of an offer. */
    enum Offer {
        ACCEPTED,
        FULL,
        CLOSED
    }

    private final Queue<Envelope<T>> envelopes;

    /** The same; the owner can look into it without a look at the senders' index, which would slow them. */
    private final MessagePassingQueue<Envelope<T>> relaxed;

    private final int capacity;

    /** Continuations: their items' requests were accepted, so they are not bounded again. */
    private final Queue<Envelope<T>> continuations = new ConcurrentLinkedQueue<>();

    /** Batches that go on after a slice. */
    private final Queue<Envelope<T>> batches = new ConcurrentLinkedQueue<>();

    private final Thread owner;
    private volatile int state;
    private volatile int intake = MEASURED;

    /** @param sendersTake whether senders take envelopes out too, to make room */
    RequestQueue(int capacity, boolean sendersTake, Thread owner) {
        this.owner = owner;
        if (sendersTake) {
            MpmcVarHandleArrayQueue<Envelope<T>> queue = new MpmcVarHandleArrayQueue<>(capacity);
            this.envelopes = queue;
            this.relaxed = queue;
            this.capacity = queue.capacity();
        } else {
            MpscVarHandleArrayQueue<Envelope<T>> queue = new MpscVarHandleArrayQueue<>(capacity);
            this.envelopes = queue;
            this.relaxed = queue;
            this.capacity = queue.capacity();
        }
    }

    /** Puts an envelope in; any thread. An accepted one is run, or ended because the pool closed. */
    Offer offer(Envelope<T> envelope) {
        int seen = intake;
        if (seen >= CLOSED) {
            return Offer.CLOSED;
        }
        if (seen == MEASURED && INTAKE.compareAndSet(this, MEASURED, OPEN)) {
            envelope.measure();
        }
        if (!envelopes.offer(envelope)) {
            return Offer.FULL;
        }
        signal(envelope);
        return Offer.ACCEPTED;
    }

    /** Puts a continuation in; any thread, also while the pool closes. */
    void resume(Envelope<T> continuation) {
        continuations.add(continuation);
        signal(continuation);
    }

    /** Puts a batch in that has run a slice; the owner only. */
    void goOnLater(Envelope<T> batch) {
        batches.add(batch);
        if (state == ENDED || intake == GIVEN_UP) {
            batch.poolClosed();
        }
    }

    private void signal(Envelope<T> added) {
        int seen = state;
        if (seen == PARKED && STATE.compareAndSet(this, PARKED, RUNNING)) {
            LockSupport.unpark(owner);
        } else if (seen == ENDED || intake == GIVEN_UP) {
            added.poolClosed();
        }
    }

    /**
     * Takes the oldest envelope, or null; the owner, and senders where they may. While the queue is open, one that is
     * just being put in may be seen only the next time.
     */
    @Nullable
    Envelope<T> poll() {
        Envelope<T> next = relaxed.relaxedPoll();
        return next == null && isClosed() ? envelopes.poll() : next;
    }

    /** Takes the oldest envelope that was resumed, or null; the owner only. */
    @Nullable
    Envelope<T> pollContinuation() {
        return continuations.poll();
    }

    /** Takes the batch whose turn it is, or null; the owner only. */
    @Nullable
    Envelope<T> pollBatch() {
        return batches.poll();
    }

    boolean isEmpty() {
        return envelopes.isEmpty() && continuations.isEmpty() && batches.isEmpty();
    }

    /** Returns whether so many envelopes are there that their senders must have been busy putting them in. */
    boolean isLong() {
        return relaxed.size() >= LONG;
    }

    /** Parks the owner until there is an envelope or the queue is closed, or for a time; it may return earlier. */
    void park(long nanos) {
        state = PARKED;
        if (isEmpty() && !isClosed()) {
            LockSupport.parkNanos(this, nanos);
            Thread.interrupted(); // nobody means the idle thread, and it would not park again
        }
        state = RUNNING;
    }

    /** Refuses further envelopes, and lets the owner finish. */
    void close() {
        if (intake != GIVEN_UP) {
            intake = CLOSED;
        }
        LockSupport.unpark(owner);
    }

    /** Refuses further envelopes, and lets those end that come all the same, because the owner may never look again. */
    void giveUp() {
        intake = GIVEN_UP;
        LockSupport.unpark(owner);
    }

    boolean isClosed() {
        return intake >= CLOSED;
    }

    /** Lets the time that the next envelope waits be measured; the owner only. */
    void measureNext() {
        if (intake == OPEN) {
            INTAKE.compareAndSet(this, OPEN, MEASURED);
        }
    }

    /**
     * Ends every envelope that is still there or yet to come; the owner only, as its last act.
     *
     * @return how many requests will not be run because of this call
     */
    int end() {
        state = ENDED;
        return end(envelopes) + end(continuations) + end(batches);
    }

    private static <T> int end(Queue<Envelope<T>> queue) {
        int notRun = 0;
        for (Envelope<T> rest = queue.poll(); rest != null; rest = queue.poll()) {
            notRun += rest.poolClosed();
        }
        return notRun;
    }

    /** Shows the envelopes in their order, while others come and go; any thread. */
    void forEach(Consumer<Envelope<T>> action) {
        envelopes.iterator().forEachRemaining(action);
        continuations.iterator().forEachRemaining(action);
        batches.iterator().forEachRemaining(action);
    }

    int capacity() {
        return capacity;
    }
}
