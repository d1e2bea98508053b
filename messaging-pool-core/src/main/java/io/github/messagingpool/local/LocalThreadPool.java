package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.Route;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.threads.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pool whose owners are in this process. */
public final class LocalThreadPool<T> implements ThreadPool<T>, PoolProvider.Restartable {
    /*
     * One generation at a time: `sending` is that of the generation which runs, or has run last. Only start() replaces
     * it, under the lock, and only by one whose owners have started.
     *
     * For good: who closes the pool says so under the same lock. So it either closes the generation that start() has
     * made, or start() makes none.
     *
     * Held by LifecycleStress.
     */
    private final PoolSettings<T> settings;
    private final Function<PoolSettings<?>, Driver> drivers;
    private volatile Sending<T> sending;

    /** Creates the pool and starts it; {@link io.github.messagingpool.spi.LocalPools} does. */
    public LocalThreadPool(PoolSettings<T> settings, Function<PoolSettings<?>, Driver> drivers) {
        this.settings = settings;
        this.drivers = drivers;
        this.sending = begin(null);
        hookIn();
    }

    /** Where it is wanted, the process closes the pool before it ends. */
    private void hookIn() {
        if (settings.get(PoolSettings.SHUTDOWN_HOOK)) {
            closing().whenEnded(ExitHook.of(name(), this::close)::remove);
        }
    }

    private Sending<T> begin(@Nullable Generation<T> before) {
        return new Sending<>(new Generation<>(settings, drivers.apply(settings), before), settings);
    }

    private Shutdown<T> closing() {
        return sending.generation().shutdown;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Class<T> itemType() {
        return settings.itemType();
    }

    @Override
    public int threadCount() {
        return sending.generation().owners.size();
    }

    @Override
    public void send(Request<T, ?> request) {
        sending.send(request);
    }

    @Override
    public void send(List<? extends Request<T, ?>> requests) {
        sending.send(requests);
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request) {
        return sending.sendAsync(request, null);
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout) {
        return sending.sendAsync(request, positive(timeout));
    }

    @Override
    public <R, V extends @Nullable Object> CompletableFuture<V> sendAsync(
            Request<T, R> request, ReplyMapper<R, V> mapper) {
        return sending.sendAsync(request, requireNonNull(mapper, "The mapper is null"), null);
    }

    @Override
    public <R, V extends @Nullable Object> CompletableFuture<V> sendAsync(
            Request<T, R> request, ReplyMapper<R, V> mapper, Duration timeout) {
        return sending.sendAsync(request, requireNonNull(mapper, "The mapper is null"), positive(timeout));
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request) {
        return sending.sendAndReceive(request, null);
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request, Duration timeout) {
        return sending.sendAndReceive(request, positive(timeout));
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests) {
        Sending<T> now = sending;
        return now.<R>run(requests, now.deadline()).responses();
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        Sending<T> now = sending;
        return now.<R>run(requests, now.deadline(positive(timeout))).responses();
    }

    @Override
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests) {
        Sending<T> now = sending;
        return now.stream(requests, now.requestTimeout());
    }

    @Override
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        return sending.stream(requests, positive(timeout));
    }

    @Override
    public <R> List<Reply<R>> broadcast(Function<Object, ? extends Request<T, ? extends R>> requestPerId) {
        Sending<T> now = sending;
        return broadcast(now, requestPerId, now.deadline());
    }

    @Override
    public <R> List<Reply<R>> broadcast(
            Function<Object, ? extends Request<T, ? extends R>> requestPerId, Duration timeout) {
        Sending<T> now = sending;
        return broadcast(now, requestPerId, now.deadline(positive(timeout)));
    }

    private static <T, R> List<Reply<R>> broadcast(
            Sending<T> now, Function<Object, ? extends Request<T, ? extends R>> requestPerId, Deadline deadline) {
        requireNonNull(requestPerId, "requestPerId is null");
        List<Request<T, ? extends R>> requests = new ArrayList<>();
        for (Object id : ids(now, null, Integer.MAX_VALUE, deadline)) {
            Request<T, ? extends R> request = Failures.ofId(requestPerId, id);
            if (request == null) {
                throw Failures.nullFor(id);
            }
            requests.add(request);
        }
        return now.<R>run(requests, deadline).replies();
    }

    @Override
    public List<Object> ids(@Nullable Object after, int limit) {
        Sending<T> now = sending;
        return ids(now, after, limit, now.deadline());
    }

    @Override
    public List<Object> ids(@Nullable Object after, int limit, Duration timeout) {
        Sending<T> now = sending;
        return ids(now, after, limit, now.deadline(positive(timeout)));
    }

    private static <T> List<Object> ids(Sending<T> now, @Nullable Object after, int limit, Deadline deadline) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page must have at least one id, not " + limit);
        }
        Question<T> question = new Question.IdsRequest<>(after == null ? Question.ALL : after);
        if (after != null) {
            now.ownerOf(question); // whether it can be an id of this pool
        }
        Object last = after == null ? null : question.itemId();
        return now.ask(question, () -> new Page<T>(last, limit), deadline).stream()
                .flatMap(List::stream)
                .sorted(IdOrder.INSTANCE)
                .limit(limit)
                .toList();
    }

    /** Asks an owner for a page of its ids. */
    private record Page<T>(@Nullable Object after, int limit, List<Object> found)
            implements OwnerTask.Answerer<T, List<Object>> {

        Page(@Nullable Object after, int limit) {
            this(after, limit, new ArrayList<>());
        }

        @Override
        public @Nullable List<Object> step(Items<T> items) {
            return items.addIds(found, after, limit) ? found : null;
        }
    }

    @Override
    public long count() {
        return sending.generation().owners.stream()
                .mapToLong(owner -> owner.counts().items())
                .sum();
    }

    @Override
    public int removeAll() {
        Sending<T> now = sending;
        return removeAll(now, now.deadline());
    }

    @Override
    public int removeAll(Duration timeout) {
        Sending<T> now = sending;
        return removeAll(now, now.deadline(positive(timeout)));
    }

    private static <T> int removeAll(Sending<T> now, Deadline deadline) {
        return now.ask(new Question.RemoveAllRequest<>(Question.ALL), Removal<T>::new, deadline).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Has an owner remove its items, one in each step. */
    private static final class Removal<T> implements OwnerTask.Answerer<T, Integer> {

        private int segment;
        private Iterator<Object> ids = Collections.emptyIterator();
        private int removed;

        @Override
        public @Nullable Integer step(Items<T> items) {
            if (ids.hasNext()) {
                removed += items.remove(ids.next()) ? 1 : 0;
                return null;
            }
            if (segment == ItemMap.SEGMENTS) {
                return removed;
            }
            ids = items.ids(segment++).iterator();
            return null;
        }
    }

    @Override
    public Optional<Boolean> peek(Object id, Duration patience) {
        Sending<T> now = sending;
        Question<T> question = new Question.PeekRequest<>(id);
        return now.ownerOf(question)
                .peek(question, now.generation().driver.patience(), Deadline.nanos(positive(patience)));
    }

    @Override
    public Route route(Object id) {
        Question<T> probe = new Question.RouteRequest<>(id);
        return new OwnerView<>(sending.ownerOf(probe)).route(probe.itemId(), Routing.rule(settings.router()));
    }

    @Override
    public List<PoolThreadStatus> threads() {
        return sending.generation().owners.stream()
                .map(owner -> new OwnerView<>(owner).status())
                .toList();
    }

    @Override
    public PoolThreadStatus thread(int thread) {
        return new OwnerView<>(sending.generation().owners.get(thread)).status();
    }

    @Override
    public PoolState state() {
        return closing().state();
    }

    @Override
    public ShutdownReport shutdown() {
        return shutdown(settings.get(PoolSettings.SHUTDOWN_TIMEOUT));
    }

    @Override
    public ShutdownReport shutdown(Duration timeout) {
        requireNonNull(timeout, "The time-out is null");
        return lastForGood().close(timeout);
    }

    private synchronized Shutdown<T> lastForGood() {
        Shutdown<T> last = closing();
        last.forGood();
        return last;
    }

    @Override
    public void close() {
        ShutdownReport report = shutdown();
        if (!report.complete()) {
            Log.warn("The pool {} did not close completely: {}", name(), report);
        }
    }

    @Override
    public void giveUpClosers() {
        closing().giveUpClosers();
    }

    @Override
    public ShutdownReport stop() {
        return closing().stop(settings.get(PoolSettings.SHUTDOWN_TIMEOUT));
    }

    @Override
    public synchronized boolean start() {
        if (state() == PoolState.STOPPED) {
            sending = begin(sending.generation());
            hookIn();
        }
        return state() == PoolState.RUNNING;
    }

    @Override
    public String toString() {
        return "ThreadPool[" + name() + ", " + threadCount() + " threads, " + state() + "]";
    }

    private static Duration positive(Duration timeout) {
        if (requireNonNull(timeout, "The time-out is null").isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return timeout;
    }
}
