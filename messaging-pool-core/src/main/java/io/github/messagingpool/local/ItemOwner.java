package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Deadlock;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.Request;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.jfr.OwnerEvents;
import io.github.messagingpool.jfr.RequestEvent;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.WaitNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Owns the items of one share of a pool's ids: takes requests from its queue and runs them, when its driver says so. */
final class ItemOwner<T> implements Owner, Turn<T> {
    /*
     * Confinement: only who is in runSome() touches `items` and what they hold, `runningRequest` and the interceptors; no lock,
     * no volatile. What others read are the counts, the queue and `running`.
     *
     * Visibility: offer and poll of the queue show the item what its sender wrote before sending; the reply shows the
     * sender what the item wrote.
     *
     * Order: the queue is first in, first out, so one sender's requests to one id run as sent. A batch that is longer
     * than a slice goes on after others' requests; its sender waits, so none of its own can overtake it.
     *
     * Once: every envelope the queue accepted is ended by runSome(), also after close(), because a closed queue accepts
     * no more, and the owner is done only when it is empty or the pool has given up; then the rest is ended unrun. Who
     * gives up sees to it that the owner takes nothing more out of the queue, ends what is there, and then what the owner
     * has begun: `running` has how, and that the driver pays for no fence.
     *
     * Held by ItemOwnerStress, ModelCheckTests.
     */
    /** How many envelopes are taken between two slices of a long batch. */
    private static final int TAKEN_AT_ONCE = 64;

    private static final long NANOS_BETWEEN_MEASUREMENTS = 1_000_000;

    /* Senders read these fields with every request, so what changes with every round is kept in objects of its own. */

    private final PoolContext pool;
    private final int index;
    private final String name;
    private final @Nullable ClassLoader classLoader;
    private final Driver.Run run;
    private final RequestQueue<T> queue;
    private final LastInQueue<T> lastInQueue;
    private final Peeks<T> peeks;
    private final Continuations<T> continuations;
    private final Items<T> items;
    private final RequestRunner<T> runner;
    private final @Nullable HotIds hotIds;
    private final OwnerEvents events;
    private final Interceptors interceptors;
    private final IdleSweep idleSweep;
    private final Interruption interruption;
    private final BatchSlice slice = new BatchSlice();
    private final OwnerCounts counts;
    private final WaitNode node;
    private final CurrentRequest runningRequest = new CurrentRequest();
    private final OwnerCurrent<T> current;
    private final SentCalls sentCalls = new SentCalls();
    private final CurrentEnvelope<T> running = new CurrentEnvelope<>();
    private final SparseClock clock;
    private final Runnable firstUse;
    private boolean begun;
    private boolean used;
    private long lastMeasured;
    private long lastDropped;

    private volatile boolean done;
    private volatile List<ShutdownReport.CloseFailure> closeFailures = List.of();

    /**
     * @param callSent called when an item has sent a call for whose future it may wait
     * @param firstUse called once, before the first request runs
     */
    ItemOwner(
            PoolContext pool,
            PoolSettings<T> settings,
            int index,
            ItemPolicy<T> policy,
            OwnerCounts counts,
            Driver driver,
            Runnable callSent,
            Runnable firstUse) {
        this.pool = pool;
        this.index = index;
        this.name = pool.name() + "-" + index;
        this.classLoader = settings.itemType().getClassLoader();
        this.counts = counts;
        this.firstUse = firstUse;
        this.events = OwnerEvents.of(pool.name(), name, settings.get(PoolSettings.IDS_IN_RECORDINGS));
        this.node = new WaitNode(pool.name(), name, this::refused);
        this.clock = new SparseClock(driver.ticker());
        this.lastMeasured = clock.last() - NANOS_BETWEEN_MEASUREMENTS;
        this.run = driver.drive(this);
        this.queue = new RequestQueue<>(
                pool,
                settings.get(PoolSettings.QUEUE_CAPACITY),
                settings.get(PoolSettings.OVERFLOW) == Overflow.DROP_OLDEST,
                run,
                policy.evicts()
                        ? new WaitingIds(policy.maker().longIds(), settings.get(PoolSettings.QUEUE_CAPACITY))
                        : null,
                settings.get(PoolSettings.MAX_QUEUED_PER_ITEM) == 0
                        ? null
                        : new ItemQuota(settings.get(PoolSettings.MAX_QUEUED_PER_ITEM)));
        this.lastInQueue = new LastInQueue<>(queue);
        this.peeks = new Peeks<>(queue::signal);
        this.interruption = new Interruption(run, running, settings.get(PoolSettings.INTERRUPT_ON_TIMEOUT));
        this.continuations = new Continuations<>(pool, name, queue, node, interruption);
        this.current = new OwnerCurrent<>(
                pool, node, running, runningRequest, sentCalls, continuations, now -> items().find(now), callSent);
        this.items = new Items<>(
                pool,
                name,
                policy,
                counts,
                new FailedCreations(
                        Deadline.nanos(settings.get(PoolSettings.CREATION_BACKOFF)), this::position, queue::sent),
                runningRequest,
                this::aside,
                continuations::itemGone,
                this::hasWorkFor,
                events::evicted);
        this.runner = new RequestRunner<>(
                pool.name(),
                index,
                items,
                settings.get(PoolSettings.FILTERS).stream()
                        .filter(filter -> filter.appliesTo(settings.itemType()))
                        .toList());
        this.hotIds = settings.get(PoolSettings.HOT_IDS)
                ? new HotIds(driver.ticker(), policy.maker().longIds())
                : null;
        this.interceptors = new Interceptors(settings, pool.log());
        this.idleSweep = new IdleSweep(policy.idleTimeout(), driver.ticker());
    }

    @Override
    public boolean runSome() {
        Current outer = Current.set(current);
        try {
            return !done && round();
        } finally {
            Current.set(outer);
        }
    }

    /** Runs what there is, or closes the items. Nothing that user code throws in an odd place ends the driver. */
    private boolean round() {
        try {
            begin();
            queue.goesOn();
            peeks.answer(items);
            boolean sweeps = idleSweep.isDue() && sweep();
            boolean closed = queue.isClosed(); // before looking: what was accepted until then is seen
            if (!running.isGivenUp() && runQueued()) {
                clock.busy();
                return true;
            }
            if (closed || running.isGivenUp()) {
                end();
                return true;
            }
            clock.idle();
            if (hotIds != null) {
                hotIds.pauses();
            }
            return items.evictOverflow() || sweeps; // what a batch left, which comes as fast as it likes
        } catch (Throwable e) {
            pool.log().warn("{}: housekeeping between requests failed", name, e);
            return true;
        }
    }

    /** Removes some of the items that are idle; returns whether there may be more. */
    private boolean sweep() {
        boolean isMore = false;
        try {
            isMore = items.evictIdle(idleSweep.notUsedSince(), slice::isOver);
        } finally {
            if (!isMore) {
                idleSweep.isDone();
            }
        }
        return isMore;
    }

    private void begin() {
        if (!begun) {
            begun = true;
            interceptors.start(pool.name(), index);
        }
    }

    private void end() {
        try {
            interruption.clear();
            continuations.poolClosed();
            closeFailures = items.closeAll();
        } finally {
            queue.end(counts::notRun);
            interceptors.stop();
            done = true;
        }
    }

    /** Runs continuations and requests, up to a number of each or to a peek, and one slice of a long batch. */
    private boolean runQueued() {
        int taken = 0;
        while (taken < TAKEN_AT_ONCE && peeks.isEmpty() && runNext(queue.pollContinuation())) {
            taken++;
        }
        int requests = 0;
        while (requests < TAKEN_AT_ONCE && peeks.isEmpty() && runNext(take())) {
            requests++;
        }
        return runNext(queue.pollBatch()) || taken > 0 || requests > 0;
    }

    /** Takes the next out of the queue; when the pool gives up, another ends what is there. */
    private @Nullable Envelope<T> take() {
        boolean may = running.takes();
        try {
            Envelope<T> next = may ? queue.poll() : null;
            if (next != null) {
                lastInQueue.taken(next);
                if (queue.waitingSenders().isAny()) {
                    queue.roomMade(clock.last());
                }
            }
            return next;
        } finally {
            running.took();
        }
    }

    /** Measures how long requests wait, as often as costs little. */
    private void measureSome() {
        if (clock.last() - lastMeasured > NANOS_BETWEEN_MEASUREMENTS) {
            lastMeasured = clock.last();
            queue.measureNext();
            lastInQueue.look(pool.ticker().read());
        }
    }

    private void dropStale() {
        if (lastDropped != lastMeasured) {
            lastDropped = lastMeasured;
            items.dropStale(lastMeasured);
        }
    }

    private boolean runNext(@Nullable Envelope<T> next) {
        if (next == null) {
            return false;
        }
        queue.settle(); // before it runs, so that what came before it is told from what comes while it runs
        if (!run(next)) {
            queue.goOnLater(next);
        }
        items.evictOverflow(); // what had to stay because of it
        dropStale();
        return true;
    }

    private boolean run(Envelope<T> envelope) {
        if (!used) {
            used = true;
            firstUse.run();
        }
        long now = clock.next();
        running.begin(envelope, now);
        if (hotIds != null) {
            hotIds.begins(now);
        }
        try {
            measureSome(); // what comes while it runs, too
            if (running.isGivenUp()) {
                counts.notRun(envelope.poolClosed());
            }
            return envelope.run(this);
        } catch (Throwable e) {
            pool.log().warn("{}: a request could not be ended as it should", name, e);
            counts.notRun(envelope.poolClosed());
            return true;
        } finally {
            interruption.end();
        }
    }

    @Override
    public Object process(Request<T, ?> request, long queuedNanos) {
        HotIds looksAtIt = hotIds != null && hotIds.isNext() ? hotIds : null;
        long began = looksAtIt == null ? 0 : looksAtIt.begin();
        RequestEvent recorded = events.begin();
        runningRequest.begin();
        interceptors.before(request, queuedNanos);
        Object outcome = runner.run(request, running.begun());
        Throwable failure = outcome instanceof FailedOutcome failed ? failed.cause() : null;
        counts.ran(failure);
        if (recorded != null) {
            events.ended(recorded, request, queuedNanos, failure);
        }
        interceptors.after(request, failure);
        runner.used(request);
        if (looksAtIt != null) {
            looksAtIt.ran(request, began);
        }
        runningRequest.end();
        sentCalls.clear();
        if (Thread.currentThread().isInterrupted() && !interruption.isOfRequests()) {
            interruption.clear(); // what an item has left behind is not for the next
        }
        return outcome;
    }

    /** Does something on behalf of another request than the one that runs, if one does; else it is shown as running. */
    private void aside(Request<T, ?> request, Runnable action) {
        runningRequest.during(request, () -> {
            if (envelope() != null) {
                action.run();
                return;
            }
            running.begin(new Aside<>(pool, request), clock.exact());
            try {
                action.run();
            } finally {
                interruption.end();
            }
        });
    }

    private void refused(Deadlock deadlock) {
        counts.deadlock();
        Envelope<T> waiting = envelope();
        events.deadlock(deadlock, waiting == null ? null : waiting.first());
    }

    /** Returns how many had gone into the queue before what runs, or a few more where senders take some out. */
    private long position() {
        return envelope() instanceof BatchPart<T> part ? part.position() : taken() - 1;
    }

    @Override
    public long taken() {
        return queue.taken();
    }

    /** Returns whether work for an item may wait here, so that it must stay. */
    private boolean hasWorkFor(Object id) {
        Envelope<T> now = envelope();
        return continuations.areFor(id) || queue.mayBeFor(id) || (now != null && now.isFor(id));
    }

    /** Returns whether an item is there, without any effect; empty if the owner does not say so in time. Any thread. */
    Optional<Boolean> peek(Request<T, ?> request, Patience patience, long nanos) {
        if (isCurrent()) {
            return Optional.of(items.find(request) != null);
        }
        return done ? Optional.empty() : peeks.ask(request, patience, nanos);
    }

    /** Returns whether the calling thread runs this owner. */
    boolean isCurrent() {
        return Current.get() == current;
    }

    /** Lets the driver begin. */
    void start() {
        run.start();
    }

    /** Refuses new requests and lets the owner be done when it has run the accepted ones; any thread. */
    void close() {
        counts.closing();
        queue.close();
    }

    /**
     * Stops running requests: the one that runs fails for its sender. Any thread.
     *
     * @param by ends each envelope, as what depends on it takes as long as it likes
     */
    void giveUp(Executor by) {
        queue.close();
        running.giveUp(this::fence);
        queue.rest().endBy(by, counts::notRun, envelope());
    }

    /** Returns whether what it runs has not ended for its sender; any thread. */
    boolean runsUnended() {
        Envelope<T> now = envelope();
        return now != null && !now.ended();
    }

    /** Ends what is queued and waits, after the owner was given up. Any thread. */
    void endRest(Executor by) {
        queue.end(counts::notRun);
        continuations.givenUp(by);
    }

    /** Returns how many requests have not been run, and will not be; any thread. */
    long notRun() {
        return running.isGivenUp() ? queue.rest().addTo(counts::notRun) : counts.notRun();
    }

    /** Interrupts the request that runs, which nobody waits for any more; any thread. */
    void interrupt() {
        Envelope<T> now = envelope();
        if (!(now instanceof Aside)) { // that an item closes is wanted
            interruption.interrupt(now);
        }
    }

    @Override
    public void fence() {
        run.stackTrace();
    }

    @Override
    public boolean rests() {
        clock.paused();
        return queue.rests() && peeks.isEmpty();
    }

    @Override
    public long nanosUntilDue() {
        return Math.min(idleSweep.nanosLeft(), queue.restNanos());
    }

    @Override
    public boolean hasMany() {
        return queue.isLong();
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public @Nullable ClassLoader classLoader() {
        return classLoader;
    }

    PoolContext pool() {
        return pool;
    }

    Driver.Run run() {
        return run;
    }

    RequestQueue<T> queue() {
        return queue;
    }

    @Override
    public Items<T> items() {
        return items;
    }

    /** Returns which ids the owner is busiest with, or null if that is not noted. */
    @Nullable
    HotIds hotIds() {
        return hotIds;
    }

    OwnerEvents events() {
        return events;
    }

    OwnerCounts counts() {
        return counts;
    }

    @Override
    public void skipped(int count, DeadLetter.Reason reason) {
        counts.skipped(count, reason);
    }

    @Override
    public BatchSlice slice() {
        return slice;
    }

    @Override
    public long sliceBegins() {
        if (slice.isLong()) {
            clock.willAskOften();
        }
        long now = clock.exact();
        running.sliceBegins(now);
        return now;
    }

    @Override
    public boolean sliceIsOver(long began) {
        return clock.mayHavePassed() && slice.isOver(clock.exact() - began);
    }

    Interruption interruption() {
        return interruption;
    }

    /** Returns what the thread runs while it runs this owner. */
    OwnerCurrent<T> current() {
        return current;
    }

    SentCalls sentCalls() {
        return sentCalls;
    }

    /** Returns what is running, or has just run; any thread. */
    @Nullable
    Envelope<T> envelope() {
        return running.envelope();
    }

    /**
     * Returns when the current envelope, or its current slice, was begun, by the pool's ticker; among short requests it
     * may be the time of one a few requests before. Any thread.
     */
    long runningSince() {
        return running.since();
    }

    List<ShutdownReport.CloseFailure> closeFailures() {
        return closeFailures;
    }

    /** Returns who waits when the owner waits. */
    WaitNode node() {
        return node;
    }
}
