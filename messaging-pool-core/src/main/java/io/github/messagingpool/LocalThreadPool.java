package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool whose threads are in this process. */
final class LocalThreadPool<T> implements ThreadPool<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    private final Class<T> itemType;
    private final PoolSettings<T> settings;
    private final PoolContext context;
    private final Routing routing;
    private final Admission<T> admission;
    private final List<PoolThread<T>> threads;
    private final Shutdown<T> shutdown;
    private final Timer timer;

    LocalThreadPool(Class<T> itemType, PoolSettings<T> settings, ItemMaker<T, ?> maker) {
        this.itemType = itemType;
        this.settings = settings;
        this.context = new PoolContext(settings.name(), settings.deadLetterListeners());
        this.routing = new Routing(settings.name(), settings.router(), settings.threads(), maker.longIds());
        this.admission = new Admission<>(context, settings);
        this.threads = IntStream.range(0, settings.threads())
                .mapToObj(index -> new PoolThread<>(context, settings, index, maker))
                .toList();
        this.timer = new Timer(settings.name());
        this.shutdown = new Shutdown<>(settings.name(), threads, timer);
        start();
    }

    private void start() {
        try {
            for (PoolThread<T> thread : threads) {
                start(thread, itemType);
            }
            new Watchdog<>(settings, threads).start(timer);
        } catch (Throwable e) { // no more threads to be had: those that started must end
            shutdown.run(Duration.ZERO);
            throw e;
        }
    }

    /** Items see their own class loader, also when the pool is built on a thread of a web server. */
    private static void start(PoolThread<?> thread, Class<?> itemType) {
        thread.setContextClassLoader(itemType.getClassLoader());
        thread.setDaemon(false);
        thread.start();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Class<T> itemType() {
        return itemType;
    }

    @Override
    public int threadCount() {
        return threads.size();
    }

    @Override
    public void send(Request<T, ?> request) {
        PoolThread<T> owner = ownerOf(request);
        if (!owner.queue().tell(request)) {
            refuse(admission.admit(owner, new ToldCall<>(context, request)), request);
        }
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request) {
        return sendAsync(request, deadline(settings.requestTimeout()));
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout) {
        return sendAsync(request, deadline(positive(timeout)));
    }

    private <R> CompletableFuture<R> sendAsync(Request<T, R> request, Deadline deadline) {
        PoolThread<T> owner;
        try {
            owner = ownerOf(request);
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        FutureCall<T, R> call = new FutureCall<>(context, request, deadline, owner);
        FailureReason refusal = admission.admit(owner, call);
        if (refusal != null) {
            call.refuse(refusal.exception(request, Certainty.NOT_STARTED));
        } else if (deadline != Deadline.NEVER) {
            call.timer(timer.schedule(() -> timeOut(owner, call), deadline));
        }
        return call.future();
    }

    private void timeOut(PoolThread<T> owner, FutureCall<T, ?> call) {
        call.end(DeadLetter.Reason.EXPIRED, timedOut(owner, call));
        if (settings.interruptOnTimeout()) {
            owner.interruption().interrupt(call);
        }
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request) {
        return sendAndReceive(request, deadline(settings.requestTimeout()));
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request, Duration timeout) {
        return sendAndReceive(request, deadline(positive(timeout)));
    }

    @SuppressWarnings({"unchecked", "try"}) // a wait only has to end
    private <R> R sendAndReceive(Request<T, R> request, Deadline deadline) {
        PoolThread<T> owner = ownerOf(request);
        BlockingCall<T, R> call = new BlockingCall<>(context, request, deadline);
        Object outcome;
        try (Wait wait = Wait.forAll(owner, call)) {
            refuse(admission.admit(owner, call), request);
            outcome = call.await(settings.waitStrategy());
        }
        if (outcome == null) {
            outcome = stopWaiting(owner, call);
        }
        if (outcome instanceof Failed failed) {
            throw Failures.rethrow(failed.cause());
        }
        return (R) outcome;
    }

    /** Returns the outcome that came in the last moment, or that of a sender who waits no longer. */
    private Object stopWaiting(PoolThread<T> owner, BlockingCall<T, ?> call) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        call.end(reason(interrupted), stoppedWaiting(interrupted, owner, call));
        if (settings.interruptOnTimeout()) {
            owner.interruption().interrupt(call);
        }
        return requireNonNull(call.outcome());
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests) {
        return sendAndReceive(requests, deadline(settings.requestTimeout()));
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        return sendAndReceive(requests, deadline(positive(timeout)));
    }

    private <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Deadline deadline) {
        return this.<R>run(requests, deadline).responses();
    }

    /** Sends a batch and waits until all of it has ended. */
    @SuppressWarnings("try") // a wait only has to end
    private <R> Batch<T, R> run(List<? extends Request<T, ? extends R>> requests, Deadline deadline) {
        Batch<T, R> batch = new Batch<>(context, requests, deadline);
        List<Wait.Edge> edges = new ArrayList<>();
        List<BatchPart<T>> parts = batch.split(routing);
        forEachPart(parts, (owner, part) -> edges.add(new Wait.Edge(owner, part)));
        boolean ended;
        try (Wait wait = Wait.forAll(edges)) {
            forEachPart(parts, this::admit);
            ended = batch.await(settings.waitStrategy(), deadline);
        }
        if (!ended) {
            boolean interrupted = Thread.currentThread().isInterrupted();
            forEachPart(parts, (owner, part) -> stopWaiting(interrupted, owner, part));
            batch.awaitWithdrawn();
        }
        return batch;
    }

    private void forEachPart(List<BatchPart<T>> parts, BiConsumer<PoolThread<T>, BatchPart<T>> action) {
        for (int i = 0; i < parts.size(); i++) {
            BatchPart<T> part = parts.get(i);
            if (!part.isEmpty()) {
                action.accept(threads.get(i), part);
            }
        }
    }

    /** A part that is refused fails; the others go on. */
    private void admit(PoolThread<T> owner, BatchPart<T> part) {
        FailureReason refusal = admission.admit(owner, part);
        if (refusal != null) {
            part.refuse(refusal);
        }
    }

    private void stopWaiting(boolean interrupted, PoolThread<T> owner, BatchPart<T> part) {
        part.end(reason(interrupted), stoppedWaiting(interrupted, owner, part));
        if (settings.interruptOnTimeout()) {
            owner.interruption().interrupt(part);
        }
    }

    @Override
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests) {
        ReplyStream<T, R> replies =
                new ReplyStream<>(context, requests.size(), settings.requestTimeout(), callersDeadline());
        int index = 0;
        for (Request<T, ? extends R> request : requests) {
            StreamedCall<T, R> call = replies.call(request, index++, callersDeadline());
            try {
                PoolThread<T> owner = ownerOf(request);
                replies.sent(owner, call);
                refuse(admission.admit(owner, call), request);
            } catch (ThreadPoolException e) {
                call.refuse(e);
            }
        }
        return replies.stream();
    }

    private PoolThread<T> ownerOf(Request<T, ?> request) {
        return threads.get(routing.threadFor(requireNonNull(request, "request")));
    }

    private static void refuse(@Nullable FailureReason refusal, Request<?, ?> request) {
        if (refusal != null) {
            throw refusal.exception(request, Certainty.NOT_STARTED);
        }
    }

    private static DeadLetter.Reason reason(boolean interrupted) {
        return interrupted ? DeadLetter.Reason.CANCELLED : DeadLetter.Reason.EXPIRED;
    }

    private FailureReason stoppedWaiting(boolean interrupted, PoolThread<T> owner, Envelope<T> envelope) {
        return interrupted
                ? (request, certainty) -> new RequestInterruptedException(name(), request, certainty)
                : timedOut(owner, envelope);
    }

    private FailureReason timedOut(PoolThread<T> owner, Envelope<T> envelope) {
        Holdup holdup = new PoolThreadView<>(owner).holdup(envelope);
        return (request, certainty) -> new RequestTimeoutException(
                name(), request, certainty, envelope.deadline.timeout(), holdup.text(), holdup);
    }

    /** Returns until when a call waits that begins now: no longer than the request that makes it. */
    private static Deadline deadline(Duration timeout) {
        return Deadline.in(timeout).orEarlier(callersDeadline());
    }

    private static Deadline callersDeadline() {
        PoolThread<?> caller = PoolThread.current();
        if (caller == null || caller.runningRequest() == null) {
            return Deadline.NEVER; // no pool thread, or in a future's callback, when the request is over
        }
        Envelope<?> running = caller.currentEnvelope();
        return running == null ? Deadline.NEVER : running.deadline;
    }

    @Override
    public List<Object> ids(@Nullable Object after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page must have at least one id, not " + limit);
        }
        Object normalized = after == null ? null : Ids.normalize(after);
        return askThreads("ids", thread -> thread.items().ids(normalized, limit)).stream()
                .flatMap(List::stream)
                .sorted(Ids.ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public long count() {
        return threads.stream().mapToLong(thread -> thread.counts().items()).sum();
    }

    @Override
    public int removeAll() {
        return askThreads("removeAll", thread -> thread.items().removeAll()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public <R> List<Reply<R>> broadcast(Function<Object, ? extends Request<T, ? extends R>> requestPerId) {
        List<Request<T, ? extends R>> requests = new ArrayList<>();
        ids(null, Integer.MAX_VALUE).forEach(id -> requests.add(requestPerId.apply(id)));
        return this.<R>run(requests, deadline(settings.requestTimeout())).replies();
    }

    /** Asks every thread, and waits for their answers in the order of the threads. */
    @SuppressWarnings("try") // a wait only has to end
    private <V> List<V> askThreads(String name, Function<PoolThread<T>, V> question) {
        Deadline deadline = deadline(settings.requestTimeout());
        List<ThreadTask<T, V>> tasks = new ArrayList<>();
        List<Wait.Edge> edges = new ArrayList<>();
        for (PoolThread<T> thread : threads) {
            ThreadTask<T, V> task = new ThreadTask<>(context, name, question, deadline);
            tasks.add(task);
            edges.add(new Wait.Edge(thread, task));
        }
        try (Wait wait = Wait.forAll(edges)) {
            for (int i = 0; i < tasks.size(); i++) {
                FailureReason refusal = admission.admit(threads.get(i), tasks.get(i));
                if (refusal != null) {
                    throw refusal.exception(tasks.get(i).first(), withdraw(tasks));
                }
            }
            return tasks.stream().map(ThreadTask::await).toList();
        } finally {
            withdraw(tasks);
        }
    }

    /** Makes sure that no thread answers any more; returns whether one had begun to. */
    private static Certainty withdraw(List<? extends ThreadTask<?, ?>> tasks) {
        return tasks.stream().map(ThreadTask::withdraw).anyMatch(Certainty.STARTED::equals)
                ? Certainty.STARTED
                : Certainty.NOT_STARTED;
    }

    @Override
    public Route route(Object id) {
        EchoRequest<T> probe = new EchoRequest<>(id, "");
        PoolThread<T> owner = ownerOf(probe);
        return new PoolThreadView<>(owner)
                .route(Failures.idText(probe), settings.router().toString());
    }

    @Override
    public List<PoolThreadStatus> threads() {
        return threads.stream()
                .map(thread -> new PoolThreadView<>(thread).status())
                .toList();
    }

    @Override
    public PoolState state() {
        return shutdown.state();
    }

    @Override
    public ShutdownReport shutdown() {
        return shutdown(settings.shutdownTimeout());
    }

    @Override
    public ShutdownReport shutdown(Duration timeout) {
        return shutdown.run(requireNonNull(timeout, "timeout"));
    }

    @Override
    public void close() {
        ShutdownReport report = shutdown();
        if (!report.complete()) {
            LOG.warn("The pool {} did not close completely: {}", name(), report);
        }
    }

    @Override
    public String toString() {
        return "ThreadPool[" + name() + ", " + threadCount() + " threads, " + state() + "]";
    }

    private static Duration positive(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return timeout;
    }
}
