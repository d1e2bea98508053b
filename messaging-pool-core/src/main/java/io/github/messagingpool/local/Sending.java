package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestObserver.Way;
import io.github.messagingpool.ThreadPoolException;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends requests to the owners of one generation, in each of the ways that there are. Any thread. */
final class Sending<T> {

    private final Generation<T> generation;
    private final PoolContext pool;
    private final Routing routing;
    private final Admission<T> admission;
    private final List<ItemOwner<T>> owners;
    private final Patience patience;
    private final @Nullable Carrying carrying;
    private final Duration requestTimeout;

    Sending(Generation<T> generation, PoolSettings<T> settings) {
        this.generation = generation;
        this.pool = generation.pool;
        this.routing = generation.routing;
        this.admission = generation.admission;
        this.owners = generation.owners;
        this.patience = generation.driver.patience();
        this.carrying = pool.carrying();
        this.requestTimeout = settings.get(PoolSettings.REQUEST_TIMEOUT);
    }

    Generation<T> generation() {
        return generation;
    }

    void send(Request<T, ?> request) {
        ItemOwner<T> owner = ownerOf(request);
        Object carried = carried(request, Way.ONE_WAY);
        if (carried != null || !owner.queue().offerOneWay(request)) {
            refuse(admission.admit(owner, oneWay(request, carried)), request);
        }
    }

    private OneWayCall<T, ?> oneWay(Request<T, ?> request, @Nullable Object carried) {
        OneWayCall<T, ?> call = new OneWayCall<>(pool, request);
        call.carried = carried;
        return call;
    }

    private @Nullable Object carried(Request<T, ?> request, Way way) {
        return carrying == null ? null : carrying.with(request, way);
    }

    /** Sends one after the other; whose queue has been full for too long is not waited for again. */
    void send(List<? extends Request<T, ?>> list) {
        List<Request<T, ?>> requests = Failures.copyOf(list);
        List<Reply.Failure<?>> refused = new ArrayList<>();
        BitSet full = new BitSet();
        for (int i = 0; i < requests.size(); i++) {
            ThreadPoolException refusal = refusal(requests.get(i), full);
            if (refusal != null) {
                refused.add(new Reply.Failure<>(i, requests.get(i), refusal, refusal.certainty()));
            }
        }
        if (!refused.isEmpty()) {
            throw BatchException.refused(pool.name(), refused, requests.size());
        }
    }

    /** @param full which owners' queues are full; filled in here */
    private @Nullable ThreadPoolException refusal(Request<T, ?> request, BitSet full) {
        ItemOwner<T> owner;
        try {
            owner = ownerOf(request);
        } catch (InvalidRequestException e) {
            return e;
        }
        Object carried = carried(request, Way.ONE_WAY);
        if (carried == null && owner.queue().offerOneWay(request)) {
            return null;
        }
        OneWayCall<T, ?> call = oneWay(request, carried);
        FailureReason refusal =
                full.get(owner.index()) ? admission.admitNow(owner, call) : admission.admit(owner, call);
        if (refusal == null) {
            return null;
        }
        ThreadPoolException failure = refusal.exception(request, Certainty.NOT_STARTED);
        full.set(owner.index(), failure instanceof QueueFullException);
        return failure;
    }

    /** @param timeout null for that of the request, or else of the pool */
    <R> CompletableFuture<R> sendAsync(Request<T, R> request, @Nullable Duration timeout) {
        try {
            ItemOwner<T> owner = ownerOf(request);
            Deadline deadline = deadline(request, timeout);
            return start(owner, new FutureCall<>(pool, request, deadline, owner.node(), owner.interruption()));
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** @param timeout null for that of the request, or else of the pool */
    <R, V extends @Nullable Object> CompletableFuture<V> sendAsync(
            Request<T, R> request, ReplyMapper<R, V> mapper, @Nullable Duration timeout) {
        try {
            ItemOwner<T> owner = ownerOf(request);
            return start(owner, new MappedCall<>(pool, request, mapper, deadline(request, timeout), owner));
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <V extends @Nullable Object> CompletableFuture<V> start(ItemOwner<T> owner, FutureCall<T, V> call) {
        LocalCurrent sender = LocalCurrent.ofThread();
        if (sender != null) {
            sender.sends(call);
        }
        call.carried = carried(call.request, Way.ASKED);
        FailureReason refusal = admission.admit(owner, call);
        if (refusal != null) {
            call.refuse(refusal.exception(call.request, Certainty.NOT_STARTED));
        } else if (call.deadline != Deadline.NEVER) {
            long nanos = call.deadline.remainingNanos(pool.ticker());
            call.timer(generation.driver.schedule(() -> overdue(owner, call), nanos));
        }
        return call.future();
    }

    /** The request is sure not to be run from here on; what depends on its future may take its time elsewhere. */
    private void overdue(ItemOwner<T> owner, FutureCall<T, ?> call) {
        boolean waited = call.expires();
        generation.relay.execute(() -> {
            if (waited || !call.ended()) {
                call.expired(
                        waited,
                        FailureReason.timedOut(
                                pool, call.deadline, holdups(owner).of(call)));
                owner.interruption().noLongerWaitedFor(call);
            }
        });
    }

    /** @param timeout null for that of the request, or else of the pool */
    @SuppressWarnings({"unchecked", "try"}) // a wait only has to end
    <R> R sendAndReceive(Request<T, R> request, @Nullable Duration timeout) {
        ItemOwner<T> owner = ownerOf(request);
        Deadline deadline = deadline(request, timeout);
        BlockingCall<T, R> call = new BlockingCall<>(pool, request, deadline);
        call.carried = carried(request, Way.ASKED);
        try (Wait wait = Wait.forAll(owner.node(), call)) {
            refuse(admission.admit(owner, call), request);
            patience.until(call, deadline.remainingNanos(pool.ticker()));
        }
        Object outcome = call.outcome();
        if (outcome == null) {
            stopWaiting(Thread.currentThread().isInterrupted(), owner, call);
            outcome = requireNonNull(call.outcome()); // perhaps one that came in the last moment
        }
        if (outcome instanceof FailedOutcome failed) {
            throw Failures.rethrow(failed.cause());
        }
        return (R) outcome;
    }

    /** Sends a batch and waits until all of it has ended. */
    @SuppressWarnings("try") // a wait only has to end
    <R> Batch<T, R> run(List<? extends Request<T, ? extends R>> requests, Deadline deadline) {
        Batch<T, R> batch = new Batch<>(pool, requests, deadline);
        List<Wait.Edge> edges = new ArrayList<>();
        List<BatchPart<T>> parts = batch.split(routing);
        if (carrying != null) {
            carry(carrying, parts);
        }
        forEachPart(parts, (owner, part) -> edges.add(new Wait.Edge(owner.node(), part)));
        boolean ended;
        try (Wait wait = Wait.forAll(edges)) {
            forEachPart(parts, this::admit);
            ended = patience.until(batch, deadline.remainingNanos(pool.ticker()));
        }
        if (!ended) {
            boolean interrupted = Thread.currentThread().isInterrupted();
            forEachPart(parts, (owner, part) -> stopWaiting(interrupted, owner, part));
            batch.awaitWithdrawn();
        }
        return batch;
    }

    /** The parts share what was captured. */
    private void carry(Carrying carries, List<BatchPart<T>> parts) {
        Object captured = null;
        boolean any = false;
        for (BatchPart<T> part : parts) {
            if (!part.isEmpty()) {
                captured = any ? captured : carries.captured(part.first());
                any = true;
                part.carried = carries.followed(captured, part.first(), Way.BATCH);
            }
        }
    }

    private void forEachPart(List<BatchPart<T>> parts, BiConsumer<ItemOwner<T>, BatchPart<T>> action) {
        for (int i = 0; i < parts.size(); i++) {
            BatchPart<T> part = parts.get(i);
            if (!part.isEmpty()) {
                action.accept(owners.get(i), part);
            }
        }
    }

    /** A part that is refused fails; the others go on. */
    private void admit(ItemOwner<T> owner, BatchPart<T> part) {
        FailureReason refusal = admission.admit(owner, part);
        if (refusal != null) {
            part.refuse(refusal);
        }
    }

    <R> Stream<Reply<R>> stream(List<? extends Request<T, ? extends R>> list, Duration timeout) {
        List<Request<T, ? extends R>> requests = Failures.copyOf(list);
        ReplyStream<T, R> replies =
                new ReplyStream<>(pool, patience, requests.size(), timeout, deadline(Duration.ZERO));
        int index = 0;
        for (Request<T, ? extends R> request : requests) {
            StreamedCall<T, R> call = replies.call(request, index++, deadline(Duration.ZERO));
            try {
                ItemOwner<T> owner = ownerOf(request);
                call.carried = carried(call.request, Way.ASKED);
                replies.sends(owner.node(), owner.interruption(), call);
                refuse(admission.admit(owner, call), request);
            } catch (ThreadPoolException e) {
                call.refuse(e);
            }
        }
        return replies.stream();
    }

    /**
     * Asks every owner, and waits for their answers in the order of their indexes.
     *
     * @param answerer makes what finds the answer of one owner
     */
    @SuppressWarnings("try") // a wait only has to end
    <V> List<V> ask(Question<T> question, Supplier<OwnerTask.Answerer<T, V>> answerer, Deadline deadline) {
        List<OwnerTask<T, V>> tasks = new ArrayList<>();
        List<Wait.Edge> edges = new ArrayList<>();
        for (ItemOwner<T> owner : owners) {
            OwnerTask<T, V> task = new OwnerTask<>(pool, question, answerer.get(), deadline);
            tasks.add(task);
            edges.add(new Wait.Edge(owner.node(), task));
        }
        try (Wait wait = Wait.forAll(edges)) {
            for (int i = 0; i < tasks.size(); i++) {
                FailureReason refusal = admission.admit(owners.get(i), tasks.get(i));
                if (refusal != null) {
                    throw refusal.exception(tasks.get(i).first(), withdraw(tasks));
                }
            }
            return IntStream.range(0, tasks.size())
                    .mapToObj(i -> answer(owners.get(i), tasks.get(i), tasks))
                    .toList();
        } finally {
            withdraw(tasks);
        }
    }

    private <V> V answer(ItemOwner<T> owner, OwnerTask<T, V> task, List<OwnerTask<T, V>> all) {
        if (!patience.until(task, task.deadline.remainingNanos(pool.ticker()))) {
            FailureReason reason = Thread.currentThread().isInterrupted()
                    ? FailureReason.interrupted(pool)
                    : FailureReason.timedOut(pool, task.deadline, holdups(owner).of(task));
            throw reason.exception(task.first(), withdraw(all));
        }
        return task.answer();
    }

    /** Makes sure that no owner answers any more; returns whether any has begun to. */
    private static Certainty withdraw(List<? extends OwnerTask<?, ?>> tasks) {
        Certainty certainty = Certainty.NOT_STARTED;
        for (OwnerTask<?, ?> task : tasks) {
            if (task.withdraw() == Certainty.STARTED) {
                certainty = Certainty.STARTED;
            }
        }
        return certainty;
    }

    ItemOwner<T> ownerOf(Request<T, ?> request) {
        return owners.get(routing.threadFor(requireNonNull(request, "The request is null")));
    }

    private static void refuse(@Nullable FailureReason refusal, Request<?, ?> request) {
        if (refusal != null) {
            throw refusal.exception(request, Certainty.NOT_STARTED);
        }
    }

    /** Ends what its sender waits for no longer. */
    private void stopWaiting(boolean interrupted, ItemOwner<T> owner, Envelope<T> envelope) {
        if (interrupted) {
            envelope.end(DeadLetter.Reason.CANCELLED, FailureReason.interrupted(pool));
        } else {
            envelope.end(
                    DeadLetter.Reason.EXPIRED,
                    FailureReason.timedOut(
                            pool, envelope.deadline, holdups(owner).of(envelope)));
        }
        owner.interruption().noLongerWaitedFor(envelope);
    }

    private Holdups<T> holdups(ItemOwner<T> owner) {
        return generation.holdups.get(owner.index());
    }

    /** Returns how long one waits for a reply who says nothing else; zero is for ever. */
    Duration requestTimeout() {
        return requestTimeout;
    }

    private Deadline deadline(Request<T, ?> request, @Nullable Duration timeout) {
        return timeout == null ? deadline(request) : deadline(timeout);
    }

    /** Returns until when one waits for the reply to a request who says nothing else. */
    private Deadline deadline(Request<T, ?> request) {
        Duration own = ownTimeout(request);
        if (own == null) {
            return deadline();
        }
        if (own.isZero() || own.isNegative()) {
            throw invalid(request, "its own time-out must be positive, not " + own, null);
        }
        return deadline(own);
    }

    private @Nullable Duration ownTimeout(Request<T, ?> request) {
        try {
            return request.ownTimeout();
        } catch (RuntimeException | Error e) {
            throw invalid(request, "its own time-out is not known: " + Failures.text(e), e);
        }
    }

    private InvalidRequestException invalid(Request<T, ?> request, String reason, @Nullable Throwable cause) {
        return new InvalidRequestException(pool.name(), request, Certainty.NOT_STARTED, reason, cause);
    }

    /** Returns until when one waits for replies who says nothing else. */
    Deadline deadline() {
        return deadline(requestTimeout);
    }

    /** Returns until when a call waits that begins now: no longer than the request that makes it. */
    Deadline deadline(Duration timeout) {
        Current sender = Current.get();
        return Deadline.in(timeout, sender == null ? Long.MAX_VALUE : sender.remainingNanos(), pool.ticker());
    }
}
