package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool whose threads are in this process. */
final class LocalThreadPool<T> implements ThreadPool<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    private final Class<T> itemType;
    private final PoolSettings settings;
    private final Routing routing;
    private final Admission<T> admission;
    private final List<PoolThread<T>> threads;
    private final Shutdown<T> shutdown;
    private final Timer timer;

    LocalThreadPool(Class<T> itemType, PoolSettings settings, ItemMaker<T, ?> maker) {
        this.itemType = itemType;
        this.settings = settings;
        this.routing = new Routing(settings.name(), settings.router(), settings.threads(), maker.longIds());
        this.admission = new Admission<>(settings);
        this.threads = IntStream.range(0, settings.threads())
                .mapToObj(index -> new PoolThread<>(settings, index, maker))
                .toList();
        this.timer = new Timer(settings.name());
        this.shutdown = new Shutdown<>(settings.name(), threads, timer);
        threads.forEach(thread -> start(thread, itemType));
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
        refuse(admission.admit(owner, new ToldCall<>(name(), request), Deadline.NEVER), request);
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request) {
        return sendAsync(request, Deadline.in(settings.requestTimeout()));
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout) {
        return sendAsync(request, Deadline.in(positive(timeout)));
    }

    private <R> CompletableFuture<R> sendAsync(Request<T, R> request, Deadline deadline) {
        FutureCall<T, R> call = new FutureCall<>(name(), requireNonNull(request, "request"));
        try {
            PoolThread<T> owner = ownerOf(request);
            refuse(admission.admit(owner, call, deadline), request);
            if (deadline != Deadline.NEVER) {
                call.timer(timer.schedule(() -> timeOut(owner, call, deadline), deadline));
            }
        } catch (ThreadPoolException e) {
            call.end(Failed.of(e));
        }
        return call.future();
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request) {
        return sendAndReceive(request, Deadline.in(settings.requestTimeout()));
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request, Duration timeout) {
        return sendAndReceive(request, Deadline.in(positive(timeout)));
    }

    @SuppressWarnings("unchecked")
    private <R> R sendAndReceive(Request<T, R> request, Deadline deadline) {
        PoolThread<T> owner = ownerOf(request);
        DeadlockCheck.beforeWaiting(owner, request);
        BlockingCall<T, R> call = new BlockingCall<>(name(), request);
        refuse(admission.admit(owner, call, deadline), request);
        Object outcome = call.await(settings.waitStrategy(), deadline);
        if (outcome == null) {
            outcome = stopWaiting(owner, call, deadline);
        }
        if (outcome instanceof Failed failed) {
            throw Failures.rethrow(failed.cause());
        }
        return (R) outcome;
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests) {
        return sendAndReceive(requests, Deadline.in(settings.requestTimeout()));
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        return sendAndReceive(requests, Deadline.in(positive(timeout)));
    }

    private <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Deadline deadline) {
        Batch<T, R> batch = new Batch<>(name(), requests);
        List<@Nullable BatchPart<T>> parts = batch.split(routing);
        forEachPart(parts, (owner, part) -> DeadlockCheck.beforeWaiting(owner, part.first()));
        forEachPart(parts, (owner, part) -> admit(owner, part, deadline));
        if (!batch.await(settings.waitStrategy(), deadline)) {
            forEachPart(parts, (owner, part) -> part.withdraw(stoppedWaiting(owner, part, deadline)));
            batch.awaitWithdrawn();
        }
        return batch.responses();
    }

    private void forEachPart(List<@Nullable BatchPart<T>> parts, BiConsumer<PoolThread<T>, BatchPart<T>> action) {
        for (int i = 0; i < parts.size(); i++) {
            BatchPart<T> part = parts.get(i);
            if (part != null) {
                action.accept(threads.get(i), part);
            }
        }
    }

    /** A part that is refused fails; the others go on. */
    private void admit(PoolThread<T> owner, BatchPart<T> part, Deadline deadline) {
        FailureReason refusal = admission.admit(owner, part, deadline);
        if (refusal != null) {
            part.withdraw(refusal);
        }
    }

    @Override
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests) {
        ReplyStream<T, R> replies = new ReplyStream<>(name(), requests.size(), settings.requestTimeout());
        int index = 0;
        for (Request<T, ? extends R> request : requests) {
            StreamedCall<T, R> call = replies.call(request, index++);
            try {
                PoolThread<T> owner = ownerOf(request);
                DeadlockCheck.beforeWaiting(owner, request);
                refuse(admission.admit(owner, call, Deadline.NEVER), request);
            } catch (ThreadPoolException e) {
                call.end(Failed.of(e));
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

    private void timeOut(PoolThread<T> owner, FutureCall<T, ?> call, Deadline deadline) {
        Certainty certainty = call.withdraw();
        call.end(new Failed(timedOut(owner, call, deadline).exception(call.request, certainty), certainty));
    }

    /** Returns the outcome that came in the last moment, or throws: the time is over, or the thread interrupted. */
    private Object stopWaiting(PoolThread<T> owner, BlockingCall<T, ?> call, Deadline deadline) {
        Certainty certainty = call.withdraw();
        Object late = call.outcome();
        if (late == null) {
            throw stoppedWaiting(owner, call, deadline).exception(call.request, certainty);
        }
        return late;
    }

    private FailureReason stoppedWaiting(PoolThread<T> owner, Envelope<T> envelope, Deadline deadline) {
        return Thread.currentThread().isInterrupted()
                ? (request, certainty) -> new RequestInterruptedException(name(), request, certainty)
                : timedOut(owner, envelope, deadline);
    }

    private FailureReason timedOut(PoolThread<T> owner, Envelope<T> envelope, Deadline deadline) {
        String explanation = owner.explain(envelope);
        return (request, certainty) ->
                new RequestTimeoutException(name(), request, certainty, deadline.timeout(), explanation);
    }

    @Override
    public Route route(Object id) {
        EchoRequest<T> probe = new EchoRequest<>(id, "");
        PoolThread<T> owner = ownerOf(probe);
        return owner.route(Failures.idText(probe), settings.router().toString());
    }

    @Override
    public List<PoolThreadStatus> threads() {
        return threads.stream().map(PoolThread::status).toList();
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
        return shutdown.run(timeout);
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
