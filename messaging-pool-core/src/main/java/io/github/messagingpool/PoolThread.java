package io.github.messagingpool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of a pool: takes requests from its queue and runs them on the items it owns. */
final class PoolThread<T> extends Thread {
    /*
     * Confinement: only this thread touches `items` and what they hold, and the interceptors; no lock, no volatile.
     * What others read are the counts, the queue, the backlog and `current`.
     *
     * Visibility: offer and poll of the queue show the item what its sender wrote before sending; the reply shows the
     * sender what the item wrote.
     *
     * Order: the queue is first in, first out, so one sender's requests to one id run as sent. A batch that is longer
     * than a slice goes on after others' requests; its sender waits, so none of its own can overtake it.
     *
     * Once: every envelope the queue accepted is ended by run(), also after close(), because a closed queue accepts no
     * more, and the loop ends only when it is empty or the pool has given up; then the rest is ended unrun. Who gives
     * up sets `givenUp` and then reads `current`, and this thread sets `current` and then reads `givenUp`: an envelope
     * that was taken out and not started is seen by one of them.
     */
    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);
    private static final int SLICE = 64;

    private final String pool;
    private final int index;
    private final WaitStrategy waitStrategy;
    private final ItemMaker<T, ?> maker;
    private final Items<T> items;
    private final RequestQueue<T> queue;
    private final Queue<Envelope<T>> backlog = new ConcurrentLinkedQueue<>();
    private final Interceptors interceptors;
    private final PoolThreadCounts counts = new PoolThreadCounts();
    private final List<ShutdownReport.CloseFailure> closeFailures = Collections.synchronizedList(new ArrayList<>());

    private volatile @Nullable Envelope<T> current;
    private volatile long currentSince;
    private volatile boolean givenUp;
    private @Nullable Request<?, ?> request;

    PoolThread(PoolSettings settings, int index, ItemMaker<T, ?> maker) {
        super(settings.name() + "-" + index);
        this.pool = settings.name();
        this.index = index;
        this.waitStrategy = settings.waitStrategy();
        this.maker = maker;
        this.items = Items.create(maker.longIds());
        this.queue = new RequestQueue<>(settings.queueCapacity(), this);
        this.interceptors = new Interceptors(settings.interceptors());
    }

    /** Returns the request that the calling thread is running. */
    static Optional<Request<?, ?>> currentRequest() {
        return Thread.currentThread() instanceof PoolThread<?> thread
                ? Optional.ofNullable(thread.request)
                : Optional.empty();
    }

    /** Returns the name of the pool that the calling thread belongs to. */
    static String currentPool() {
        return Thread.currentThread() instanceof PoolThread<?> thread ? thread.pool : "no pool";
    }

    RequestQueue<T> queue() {
        return queue;
    }

    PoolThreadCounts counts() {
        return counts;
    }

    @Override
    public void run() {
        interceptors.start(pool, index);
        int idle = 0;
        while (!givenUp) {
            if (runSlice()) {
                idle = 0;
            } else if (queue.isClosed()) {
                break;
            } else if (!waitStrategy.pauseForRequest(idle++)) {
                queue.park();
                idle = 0;
            }
        }
        backlog.forEach(this::endUnrun);
        closeItems();
        counts.notRun(queue.end());
        interceptors.stop();
    }

    /** Runs what is queued, up to a slice, and one slice of a long batch; returns whether there was anything. */
    private boolean runSlice() {
        int taken = 0;
        for (Envelope<T> next = poll(taken); next != null; next = poll(taken)) {
            if (!run(next)) {
                backlog.add(next);
            }
            taken++;
        }
        Envelope<T> batch = givenUp ? null : backlog.poll();
        if (batch != null && !run(batch)) {
            backlog.add(batch);
        }
        return taken > 0 || batch != null;
    }

    private @Nullable Envelope<T> poll(int taken) {
        return taken < SLICE && !givenUp ? queue.poll() : null;
    }

    private boolean run(Envelope<T> envelope) {
        currentSince = System.nanoTime();
        current = envelope;
        try {
            if (givenUp) {
                endUnrun(envelope);
            }
            return envelope.run(this);
        } catch (Throwable e) {
            LOG.error("{}: a request could not be ended as it should", getName(), e);
            envelope.poolClosed();
            return true;
        } finally {
            current = null;
        }
    }

    /** Runs one request; returns its response, or {@link Failed}. */
    Object process(Request<T, ?> next, long sentAt) {
        request = next;
        interceptors.before(next, currentSince - sentAt);
        Object outcome = outcome(next);
        Throwable failure = outcome instanceof Failed failed ? failed.cause() : null;
        counts.ran(failure != null);
        interceptors.after(next, failure);
        request = null;
        return outcome;
    }

    /** An Error fails its request alone too: the thread and the other items have nothing to do with it. */
    private Object outcome(Request<T, ?> next) {
        try {
            Object response = answer(next);
            return response != null ? response : noResponse(next);
        } catch (ThreadPoolException e) {
            return new Failed(e, e.certainty());
        } catch (RuntimeException | Error e) {
            return new Failed(e, Certainty.STARTED);
        } catch (Exception e) {
            return new Failed(new ItemFailedException(pool, next, e), Certainty.STARTED);
        }
    }

    private @Nullable Object answer(Request<T, ?> next) throws Exception {
        if (next instanceof RemoveRequest<?>) {
            return remove(next);
        }
        if (next instanceof EchoRequest<?> echo) {
            return new EchoResponse(echo.id(), echo.message(), index);
        }
        T item = items.find(next);
        if (item != null) {
            return ask(item, next);
        }
        if (next instanceof Init<?> init) {
            return create(next, init);
        }
        if (next instanceof ContainsRequest<?> contains) {
            return new ContainsResponse(contains.id(), false);
        }
        throw new ItemNotFoundException(pool, next);
    }

    /** An exception of a pool that an item lets through is about another request: its certainty is not this one's. */
    private @Nullable Object ask(T item, Request<T, ?> next) throws Exception {
        try {
            return next.process(item);
        } catch (ThreadPoolException e) {
            throw next instanceof Init ? e : new ItemFailedException(pool, next, e);
        }
    }

    private Failed noResponse(Request<T, ?> next) {
        return Failed.of(new InvalidRequestException(
                pool, next, Certainty.COMPLETED, "process(…) returned null; return a response", null));
    }

    private InitResponse create(Request<T, ?> next, Init<?> init) {
        items.add(next, maker.make(pool, init));
        counts.itemCreated();
        return new InitResponse(Ids.normalize(next.itemId()));
    }

    private RemoveResponse remove(Request<T, ?> next) {
        T item = items.remove(next);
        if (item != null) {
            counts.itemRemoved();
            destroy(next.itemId(), item);
        }
        return new RemoveResponse(next.itemId(), item != null);
    }

    private @Nullable Throwable destroy(Object id, T item) {
        try {
            maker.destroy(item);
            return null;
        } catch (Throwable e) {
            LOG.warn("{}: closing {}#{} failed", getName(), pool, id, e);
            return e;
        }
    }

    private void closeItems() {
        for (Object id : items.ids()) {
            RemoveRequest<T> removal = new RemoveRequest<>(id);
            request = removal;
            T item = items.remove(removal);
            Throwable failure = item == null ? null : destroy(id, item);
            if (failure != null) {
                closeFailures.add(new ShutdownReport.CloseFailure(id, failure));
            }
            counts.itemClosed();
        }
        request = null;
    }

    /** Counts requests whose sender has stopped waiting. */
    void skipped(int count) {
        counts.skipped(count);
    }

    /** Refuses new requests and lets the thread end when it has run the accepted ones. Any thread. */
    void close() {
        counts.closing();
        queue.close();
    }

    /** Stops running requests: those still queued fail at once, the one that runs fails for its sender. Any thread. */
    void giveUp() {
        givenUp = true;
        queue.close();
        queue.forEach(this::endUnrun);
        backlog.forEach(this::endUnrun);
        Envelope<T> running = current;
        if (running != null) {
            endUnrun(running);
        }
    }

    private void endUnrun(Envelope<T> envelope) {
        counts.notRun(envelope.poolClosed());
    }

    /** Returns the number of requests accepted and not started yet. Any thread. */
    int depth() {
        int[] sum = new int[1];
        queue.forEach(envelope -> sum[0] += envelope.waiting());
        backlog.forEach(envelope -> sum[0] += envelope.waiting());
        Envelope<T> running = current;
        return sum[0] + (running == null ? 0 : running.waiting());
    }

    /** Any thread. */
    PoolThreadStatus status() {
        Envelope<T> running = current;
        Request<T, ?> busyWith = running == null ? null : running.first();
        return new PoolThreadStatus(
                index,
                getName(),
                isAlive(),
                depth(),
                queue.capacity(),
                counts.items(),
                counts.processed(),
                counts.failed(),
                counts.rejected(),
                counts.skipped(),
                counts.created(),
                counts.removed(),
                busyWith == null ? null : Failures.typeName(busyWith),
                busyWith == null ? null : Failures.idText(busyWith),
                busyWith == null ? null : busyFor());
    }

    private Duration busyFor() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - currentSince));
    }

    /** Says in words what an envelope that was not answered in time is waiting for. Any thread. */
    String explain(Envelope<T> envelope) {
        Envelope<T> running = current;
        int before = requestsBefore(envelope);
        String place = before < 0 ? "it was being run by " + getName() : before + " requests before it in " + getName();
        return running == null
                ? place
                : place + ", which has been running " + Failures.describe(pool, running.first()) + " for "
                        + Failures.text(busyFor()) + topFrames();
    }

    /** Returns -1 if the envelope is not in the queue. */
    private int requestsBefore(Envelope<T> envelope) {
        int[] before = new int[1];
        boolean[] found = new boolean[1];
        queue.forEach(queued -> {
            found[0] |= queued == envelope;
            before[0] += found[0] ? 0 : queued.waiting();
        });
        return found[0] ? before[0] : -1;
    }

    /** Any thread. */
    Route route(String id, String rule) {
        int[] counts = {0, 0, -1}; // entries, requests to the id, position of the first of them
        queue.forEach(queued -> {
            if (queued instanceof Call<?, ?>
                    && queued.waiting() > 0
                    && Failures.idText(queued.first()).equals(id)) {
                counts[1]++;
                counts[2] = counts[2] < 0 ? counts[0] : counts[2];
            }
            counts[0]++;
        });
        return new Route(id, index, getName(), rule, counts[1], counts[2]);
    }

    private String topFrames() {
        return Arrays.stream(getStackTrace())
                .limit(3)
                .map(Object::toString)
                .collect(Collectors.joining(" < ", " at ", ""));
    }

    /** Any thread. */
    ShutdownReport.ThreadReport report() {
        return new ShutdownReport.ThreadReport(
                index,
                getName(),
                !isAlive(),
                counts.processedSinceClose(),
                counts.notRun(),
                counts.closed(),
                List.copyOf(closeFailures));
    }
}
