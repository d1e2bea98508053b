package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Driver;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.QueueProgressIndicators;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;
import org.jctools.queues.varhandle.MpscVarHandleArrayQueue;
import org.jspecify.annotations.Nullable;

/** What waits for one owner: many threads put envelopes in, the owner takes them out. */
final class RequestQueue<T> {
    /*
     * Order: the queue is first in, first out.
     *
     * No lost wake-up: the owner sets PARKED and then looks whether the queues are empty; a sender puts its envelope in
     * and then reads the state. The queue's producer index and the state are volatile, so at least one of them sees
     * the other.
     *
     * Taking out: a one-way request stands there bare, and is claimed by being taken out. The owner takes out, alone unless
     * senders may, until it ends the queue, or another does so who knows that the owner takes nothing more. From then on
     * all take out by `rest`, under its lock.
     *
     * Torn: a sender whose stack overflows while it puts one in may leave a place that is taken and stays empty. Nothing
     * behind it is run; but no loop waits for it for longer than a moment, and at the end what is behind it is ended where
     * it stands.
     *
     * Once: after ENDED is set, who set it ends whatever is still there; a sender that reads ENDED after its request went
     * in does the same. An envelope ends once, whoever does it.
     *
     * Held by RequestQueueParkStress, RequestQueueEndStress, ModelCheckTests.
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

    private static final int LONG = 64;

    private static final int LOOKS_AT_TORN = 1_000;
    private static final long TORN_REST_NANOS = 1_000_000;

    /** How long one that is just being put in is waited for when the queue has been closed. */
    private static final long MOMENT_NANOS = 50_000_000;

    /** What became of an offer. */
    enum Offer {
        ACCEPTED,
        FULL,
        CLOSED
    }

    private final PoolContext pool;
    private final boolean sendersTake;

    /** Envelopes, and one-way requests without one. */
    private final Queue<Object> requests;

    /** The same; the owner can look into it without a look at the senders' index, which would slow them. */
    private final MessagePassingQueue<Object> relaxed;

    /** The same, again: how many have gone in, and were taken out. */
    private final QueueProgressIndicators progress;

    private final int capacity;

    /** Continuations: their items' requests were accepted, so they are not bounded again. */
    private final Queue<Envelope<T>> continuations = new ConcurrentLinkedQueue<>();

    /** Batches that go on after a slice. */
    private final Queue<Envelope<T>> batches = new ConcurrentLinkedQueue<>();

    private final Driver.Run owner;

    /** Which ids have requests here; only where items are evicted. */
    private final @Nullable WaitingIds waiting;

    /** How many requests wait for each id; only where that is limited. */
    private final @Nullable ItemQuota quota;

    private final WaitingSenders waitingSenders;
    private final QueueRest<T> rest = new QueueRest<>(this);
    private int tornLooks;
    private volatile int state;
    private volatile int intake = MEASURED;

    /** @param sendersTake whether senders take envelopes out too, to make room */
    RequestQueue(
            PoolContext pool,
            int capacity,
            boolean sendersTake,
            Driver.Run owner,
            @Nullable WaitingIds waiting,
            @Nullable ItemQuota quota) {
        this.pool = pool;
        this.sendersTake = sendersTake;
        this.owner = owner;
        this.waiting = waiting;
        this.quota = quota;
        if (sendersTake) {
            MpmcVarHandleArrayQueue<Object> queue = new MpmcVarHandleArrayQueue<>(capacity);
            this.requests = queue;
            this.relaxed = queue;
            this.progress = queue;
            this.capacity = queue.capacity();
        } else {
            MpscVarHandleArrayQueue<Object> queue = new MpscVarHandleArrayQueue<>(capacity);
            this.requests = queue;
            this.relaxed = queue;
            this.progress = queue;
            this.capacity = queue.capacity();
        }
        this.waitingSenders = new WaitingSenders(
                () -> isClosed() || relaxed.size() < this.capacity,
                pool.ticker().read());
    }

    /** Puts an envelope in; any thread. An accepted one is run, or ended because the pool closed. */
    Offer offer(Envelope<T> envelope) {
        int seen = intake;
        if (seen == CLOSED) {
            return Offer.CLOSED;
        }
        if (seen == MEASURED && INTAKE.compareAndSet(this, MEASURED, OPEN)) {
            envelope.measure();
        }
        int round = waiting == null ? 0 : envelope.goesIn(waiting);
        if (!requests.offer(envelope)) {
            return Offer.FULL;
        }
        if (waiting != null) {
            envelope.wentIn(waiting, round);
        }
        signal();
        return Offer.ACCEPTED;
    }

    /**
     * Puts a request in whose sender does not wait; any thread. It goes without an envelope, which the owner makes: that
     * halves what one core has to fetch from the other's cache.
     *
     * @return whether it went in; otherwise it has to be offered in an envelope, to be measured, refused or to wait
     */
    boolean offerOneWay(Request<T, ?> request) {
        if (intake != OPEN || sendersTake || quota != null) {
            return false;
        }
        int round = waiting == null ? 0 : waiting.goesIn(request);
        if (!requests.offer(request)) {
            return false;
        }
        if (waiting != null) {
            waiting.wentIn(request, round);
        }
        signal();
        return true;
    }

    /** Puts a continuation in; any thread, also while the pool closes. */
    void resume(Envelope<T> continuation) {
        continuations.add(continuation);
        signal();
    }

    /** Puts a batch in that has run a slice; the owner only. */
    void goOnLater(Envelope<T> batch) {
        batches.add(batch);
        if (state == ENDED) {
            batch.poolClosed();
        }
    }

    /** Wakes the owner if it rests; any thread, after it has put something in. */
    void signal() {
        int seen = state;
        if (seen == PARKED && STATE.compareAndSet(this, PARKED, RUNNING)) {
            owner.wake();
        } else if (seen == ENDED) {
            rest.end();
        }
    }

    /**
     * Takes the oldest, in its envelope, or null; the owner, and senders where they may. While the queue is open, one
     * that is just being put in may be seen only the next time.
     */
    @Nullable
    Envelope<T> poll() {
        Envelope<T> next = sendersTake ? pollEnvelope() : pollFirst();
        if (quota != null && next != null) {
            next.release(quota);
        }
        return next;
    }

    @SuppressWarnings("unchecked") // senders that take put in nothing bare
    private @Nullable Envelope<T> pollEnvelope() {
        Object next = relaxed.relaxedPoll();
        if (next == null && comesYet()) {
            next = relaxed.relaxedPoll();
        }
        return (Envelope<T>) next;
    }

    private @Nullable Envelope<T> pollFirst() {
        Object first = relaxed.relaxedPeek();
        if (first == null && comesYet()) {
            first = relaxed.relaxedPeek();
        }
        if (first == null) {
            return null;
        }
        Envelope<T> envelope = inEnvelope(first); // there may be no memory for it
        relaxed.relaxedPoll();
        return envelope;
    }

    /** Waits for one that is just being put in, when the queue has been closed; returns whether it may be there now. */
    @SuppressWarnings("ThreadPriorityCheck") // on one core its sender may need it
    private boolean comesYet() {
        if (!isClosed() || requests.isEmpty()) {
            return false;
        }
        long began = System.nanoTime();
        while (isTorn() && System.nanoTime() - began < MOMENT_NANOS) {
            Thread.yield();
        }
        return true;
    }

    /** Returns whether the oldest has a place and is not there, at least not yet; the owner, or who else may take. */
    boolean isTorn() {
        return relaxed.relaxedPeek() == null && !requests.isEmpty();
    }

    @SuppressWarnings("unchecked") // what was put in
    Envelope<T> inEnvelope(Object request) {
        return request instanceof Envelope<?> ? (Envelope<T>) request : new OneWayCall<>(pool, (Request<T, ?>) request);
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

    /** Returns whether senders take envelopes out too, to make room. */
    boolean sendersTake() {
        return sendersTake;
    }

    boolean isEmpty() {
        return requests.isEmpty() && continuations.isEmpty() && batches.isEmpty();
    }

    /** Returns whether so many envelopes are there that their senders must have been busy putting them in. */
    boolean isLong() {
        return relaxed.size() >= LONG;
    }

    /** Says that the owner is about to wait; returns whether it may, and is then woken. The owner only. */
    boolean rests() {
        STATE.compareAndSet(this, RUNNING, PARKED);
        return (isEmpty() || isTornForLong()) && !isClosed();
    }

    /** A sender that is just putting one in needs a moment at most, unless it was thrown out of that. */
    private boolean isTornForLong() {
        tornLooks = isTorn() ? tornLooks + 1 : 0;
        return tornLooks > LOOKS_AT_TORN;
    }

    /** Returns how long the owner may rest, in nanoseconds, if nothing comes. The owner only. */
    long restNanos() {
        return tornLooks > LOOKS_AT_TORN ? TORN_REST_NANOS : Long.MAX_VALUE;
    }

    /** Says that the owner waits no longer, if it did. The owner only. */
    void goesOn() {
        if (state == PARKED) {
            STATE.compareAndSet(this, PARKED, RUNNING);
        }
    }

    /** Refuses further envelopes, and lets the owner finish. */
    void close() {
        intake = CLOSED;
        owner.wake();
        waitingSenders.wakeAll();
    }

    boolean isClosed() {
        return intake == CLOSED;
    }

    /** Lets the time that the next envelope waits be measured; the owner only. */
    void measureNext() {
        if (intake == OPEN) {
            INTAKE.compareAndSet(this, OPEN, MEASURED);
        }
    }

    /**
     * Ends every request that is still there or yet to come; the owner, as its last act, or another who knows that the
     * owner takes nothing out any more, and has said by what.
     *
     * @param counts is told how many requests will not be run because of this call, bit by bit
     */
    void end(IntConsumer counts) {
        rest.willCount(counts);
        rest.end(); // before senders help, whom nobody waits for
        state = ENDED;
        rest.end();
    }

    /** What is still there, and how it is ended. */
    QueueRest<T> rest() {
        return rest;
    }

    /** Takes out all that can be; one thread at a time, of those who may. */
    void takeAll(Consumer<Envelope<T>> to) {
        for (Envelope<T> next = poll(); next != null; next = poll()) {
            to.accept(next);
        }
        for (Queue<Envelope<T>> queue : List.of(continuations, batches)) {
            for (Envelope<T> next = queue.poll(); next != null; next = queue.poll()) {
                to.accept(next);
            }
        }
    }

    /** Shows the requests that are there, in envelopes or bare, as far as they have not been taken out. */
    void forEachRequest(Consumer<Object> action) {
        requests.iterator().forEachRemaining(action);
    }

    /** Shows the envelopes in their order, while others come and go; any thread. */
    void forEach(Consumer<Envelope<T>> action) {
        forEachRequest(request -> action.accept(inEnvelope(request)));
        continuations.iterator().forEachRemaining(action);
        batches.iterator().forEachRemaining(action);
    }

    /** Returns how many sends and parts of batches have gone in. */
    long sent() {
        return progress.currentProducerIndex();
    }

    /** Returns how many of them have been taken out. */
    long taken() {
        return progress.currentConsumerIndex();
    }

    /** Notes how far the queue has got, where it is known which ids it is for. The owner only. */
    void settle() {
        if (waiting != null) {
            waiting.settle(progress);
        }
    }

    /** Returns whether a request to an id may be here; only where that is known. The owner only. */
    boolean mayBeFor(Object id) {
        if (waiting == null) {
            return true;
        }
        settle();
        if (waiting.mayWait(id, progress)) {
            return true;
        }
        for (Envelope<T> batch : batches) {
            if (batch.isFor(id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many requests wait for each id; null where any number may. */
    @Nullable
    ItemQuota quota() {
        return quota;
    }

    /** Returns the senders that wait for room. */
    WaitingSenders waitingSenders() {
        return waitingSenders;
    }

    /** Wakes a sender that waits for room, where it is time to; the owner, after it has taken one. */
    void roomMade(long now) {
        waitingSenders.roomMade(relaxed.size() <= capacity / 2, now);
    }

    int capacity() {
        return capacity;
    }
}
