package io.github.messagingpool;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of a pool: takes requests from its queue and runs them on the items it owns. */
final class PoolThread<T> extends Thread {
    /*
     * Confinement: only this thread touches `items` and what they hold, `running` and the interceptors; no lock, no
     * volatile. What others read are the counts, the queue and `current`.
     *
     * Visibility: offer and poll of the queue show the item what its sender wrote before sending; the reply shows the
     * sender what the item wrote.
     *
     * Order: the queue is first in, first out, so one sender's requests to one id run as sent. A batch that is longer
     * than a slice goes on after others' requests; its sender waits, so none of its own can overtake it.
     *
     * Once: every envelope the queue accepted is ended by run(), also after close(), because a closed queue accepts no
     * more, and the loop ends only when it is empty or the pool has given up; then the rest is ended unrun. Who gives
     * up sets `givenUp`, stops this thread at a safepoint by taking its stack trace, and then reads `progress`; this
     * thread sets `progress` and then reads `givenUp`. So this thread pays for no fence, and either it sees that it is to
     * take nothing more out of the queue, or the other sees that it is just doing so, and waits; and an envelope that
     * was taken out and not started is seen by one of them.
     */
    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    /** How many envelopes are taken between two slices of a long batch. */
    private static final int TAKEN_AT_ONCE = 64;

    private static final int ROUNDS_TO_READ_THE_CLOCK = 64;

    private static final long NANOS_BETWEEN_MEASUREMENTS = 1_000_000;

    private final PoolContext pool;
    private final int index;
    private final WaitStrategy waitStrategy;
    private final RequestQueue<T> queue;
    private final BooleanSupplier manyCame;
    private final Items<T> items;
    private final RequestRunner<T> runner;
    private final Interceptors interceptors;
    private final IdleSweep idleSweep;
    private final Interruption interruption;
    private final BatchSlice slice = new BatchSlice();
    private final boolean interruptible;
    private final PoolThreadCounts counts = new PoolThreadCounts();
    private final Running running = new Running();
    private final Progress<T> progress = new Progress<>();
    private long lastMeasured;
    private long idleSince;

    private final SparseClock clock = new SparseClock();

    private volatile boolean givenUp;
    private volatile List<ShutdownReport.CloseFailure> closeFailures = List.of();

    /** What this thread waits for, if it runs a request that waits. */
    volatile @Nullable Wait wait;

    PoolThread(PoolContext pool, PoolSettings<T> settings, int index, ItemMaker<T, ?> maker) {
        super(settings.name() + "-" + index);
        this.pool = pool;
        this.index = index;
        this.waitStrategy = settings.waitStrategy();
        this.queue =
                new RequestQueue<>(pool, settings.queueCapacity(), settings.overflow() == Overflow.DROP_OLDEST, this);
        this.manyCame = queue::isLong;
        this.items = new Items<>(pool.name(), maker, settings.itemPolicy(), counts, running, this::hasWorkFor);
        this.runner = new RequestRunner<>(pool.name(), index, items);
        this.interceptors = new Interceptors(settings.interceptors());
        this.idleSweep = new IdleSweep(settings.itemPolicy().idleTimeout());
        this.interruption = new Interruption(this, progress, settings.interruptOnTimeout());
        this.interruptible = settings.interruptOnTimeout();
    }

    /** Returns the calling thread if it is a pool's. */
    static @Nullable PoolThread<?> current() {
        return Thread.currentThread() instanceof PoolThread<?> thread ? thread : null;
    }

    /** Returns the request that the calling thread is running. */
    static Optional<Request<?, ?>> currentRequest() {
        PoolThread<?> thread = current();
        return thread == null ? Optional.empty() : Optional.ofNullable(thread.runningRequest());
    }

    @Override
    public void run() {
        try {
            interceptors.start(pool.name(), index);
            int idle = 0;
            while (!givenUp && idle >= 0) {
                idle = round(idle);
            }
            interruption.clear();
            closeFailures = items.closeAll();
        } finally {
            counts.notRun(queue.end());
        }
        interceptors.stop();
    }

    /**
     * Runs what there is, or pauses. Nothing that user code throws in an odd place ends the thread.
     *
     * @param idle how many rounds there was nothing
     * @return the same for the next round; -1 if the queue is closed and empty
     */
    private int round(int idle) {
        try {
            if (idleSweep.isDue()) {
                items.evictIdle(idleSweep.notUsedSince());
            }
            boolean closed = queue.isClosed(); // before looking: what was accepted until then is seen
            if (runQueued()) {
                waitStrategy.requestCame(idle);
                return 0;
            }
            if (closed) {
                return -1;
            }
            return pause(idle);
        } catch (Throwable e) {
            Failures.warn(LOG, "{}: what is beside the requests failed", getName(), e);
            return 0;
        }
    }

    /** Returns one round more, or 0 after parking: the thread begins anew to be idle. */
    private int pause(int idle) {
        if (idle == 0) {
            idleSince = System.nanoTime();
        }
        if (waitStrategy.pauseForRequest(idle, idleSince, manyCame)) {
            if (idle == ROUNDS_TO_READ_THE_CLOCK) {
                clock.paused();
            }
            return Math.max(idle + 1, 1);
        }
        queue.park(idleSweep.parkNanos());
        clock.paused();
        return 0;
    }

    /** Runs continuations and requests, up to a number of each, and one slice of a long batch. */
    private boolean runQueued() {
        int taken = 0;
        while (taken < TAKEN_AT_ONCE && runNext(queue.pollContinuation())) {
            taken++;
        }
        int requests = 0;
        while (requests < TAKEN_AT_ONCE && runNext(take())) {
            requests++;
        }
        boolean any = runNext(queue.pollBatch()) || taken > 0 || requests > 0;
        if (any) {
            measureSome();
        }
        return any;
    }

    /** Takes the next out of the queue; when the pool gives up, another ends what is there. */
    private @Nullable Envelope<T> take() {
        progress.takes();
        try {
            return givenUp ? null : queue.poll();
        } finally {
            progress.took();
        }
    }

    /** Measures how long requests wait, as often as costs little. */
    private void measureSome() {
        if (clock.last() - lastMeasured > NANOS_BETWEEN_MEASUREMENTS) {
            lastMeasured = clock.last();
            queue.measureNext();
        }
    }

    private boolean runNext(@Nullable Envelope<T> next) {
        if (next == null) {
            return false;
        }
        if (!run(next)) {
            queue.goOnLater(next);
        }
        return true;
    }

    private boolean run(Envelope<T> envelope) {
        progress.begin(envelope, clock.next());
        try {
            if (givenUp) {
                counts.notRun(envelope.poolClosed());
            }
            return envelope.run(this);
        } catch (Throwable e) {
            Failures.warn(LOG, "{}: a request could not be ended as it should", getName(), e);
            counts.notRun(envelope.poolClosed());
            return true;
        } finally {
            interruption.end();
        }
    }

    /** Runs one request; returns its response, or {@link Failed}. */
    Object process(Request<T, ?> request, Envelope<T> envelope) {
        long now = progress.since();
        running.begin();
        interceptors.before(request, envelope.waited());
        Object outcome = runner.run(request, now);
        Throwable failure = outcome instanceof Failed failed ? failed.cause() : null;
        counts.ran(failure);
        interceptors.after(request, failure);
        items.used(request);
        running.end();
        if (isInterrupted() && !interruptible) {
            interruption.clear(); // what an item has left behind is not for the next
        }
        return outcome;
    }

    /** Returns whether a request to the id waits here, so that its item must stay. Called by this thread. */
    private boolean hasWorkFor(Object id) {
        boolean[] found = new boolean[1];
        queue.forEach(envelope -> found[0] |= mayBeFor(id, envelope));
        Envelope<T> now = currentEnvelope();
        return found[0] || (now != null && mayBeFor(id, now));
    }

    private static boolean mayBeFor(Object id, Envelope<?> envelope) {
        try {
            return envelope.isFor(id);
        } catch (RuntimeException | Error e) { // the user's request does not tell its id
            return true;
        }
    }

    /** Refuses new requests and lets the thread end when it has run the accepted ones; any thread. */
    void close() {
        counts.closing();
        queue.close();
    }

    /** Stops running requests: those still queued fail at once, the one that runs fails for its sender; any thread. */
    @SuppressWarnings("ThreadPriorityCheck") // on one core the thread may need it to finish what it takes
    void giveUp() {
        givenUp = true;
        queue.close();
        getStackTrace();
        while (progress.isTaking()) {
            Thread.yield();
        }
        counts.notRun(queue.end());
        Envelope<T> now = currentEnvelope();
        if (now != null) {
            counts.notRun(now.poolClosed());
        }
        interruption.interrupt(now);
    }

    PoolContext pool() {
        return pool;
    }

    int index() {
        return index;
    }

    RequestQueue<T> queue() {
        return queue;
    }

    Items<T> items() {
        return items;
    }

    PoolThreadCounts counts() {
        return counts;
    }

    /** Returns the request that is running, or null. Called by this thread. */
    @Nullable
    Request<?, ?> runningRequest() {
        return running.request(progress.envelope());
    }

    /** Returns the item of the request that is running. Called by this thread. */
    Running.ItemRef runningItem(Request<?, ?> request) {
        return running.item(request, items::find);
    }

    Interruption interruption() {
        return interruption;
    }

    boolean interruptsRequests() {
        return interruptible;
    }

    BatchSlice slice() {
        return slice;
    }

    /** Returns what the thread is running, or has just run. */
    @Nullable
    Envelope<T> currentEnvelope() {
        return progress.envelope();
    }

    /** Sets when the current slice began, exactly, and returns it. Called by this thread. */
    long sliceBegins() {
        long now = clock.exact();
        progress.sliceBegins(now);
        return now;
    }

    /**
     * Returns when the current envelope, or its current slice, was begun, by {@link System#nanoTime()}; among short
     * requests it may be the time of one a few requests before.
     */
    long currentSince() {
        return progress.since();
    }

    List<ShutdownReport.CloseFailure> closeFailures() {
        return closeFailures;
    }

    void waitsFor(@Nullable Wait begun) {
        wait = begun;
    }
}
