package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.WaitNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the items of one owner go on with when a stage completes; used by the owner, but for what completes the stages. */
final class Continuations<T> {

    private final PoolContext pool;
    private final String name;
    private final RequestQueue<T> queue;
    private final WaitNode node;
    private final Interruption interruption;

    /** Those that have not begun; one whose stage failed is dropped in the owner's next turn. */
    private final Map<Object, Set<Continuation<?, ?>>> byId = new HashMap<>();

    /** Those that have not ended, for whoever gives the owner up. */
    private final Set<Continuation<?, ?>> open = ConcurrentHashMap.newKeySet();

    /**
     * @param name the owner's name, for the log
     * @param interruption that of the owner
     */
    Continuations(PoolContext pool, String name, RequestQueue<T> queue, WaitNode node, Interruption interruption) {
        this.pool = pool;
        this.name = name;
        this.queue = queue;
        this.node = node;
        this.interruption = interruption;
    }

    /** The rest of an item's work, and the value that it waits for. */
    private final class Continuation<R, V> implements ResumeRequest.Work<V> {

        private final Object id;
        private final Function<? super R, ? extends V> function;
        private final FutureCall<T, V> call;

        /**
         * This, until it was put into the queue, or needs not be any more: a stage that completes late, or never, keeps no
         * more than this reference.
         */
        private final AtomicReference<@Nullable Continuation<R, V>> waiting = new AtomicReference<>(this);

        private @Nullable R value;

        Continuation(Object id, CurrentRequest.ItemRef item, Function<? super R, ? extends V> function) {
            this.id = id;
            this.function = function;
            this.call = new EndingCall<>(
                    pool, new ResumeRequest<>(id, item, this), function, node, interruption, this::hasEnded);
        }

        @Override
        @SuppressWarnings("NullAway") // null, too, may be what the stage completes with
        public V run() {
            forget(this);
            return function.apply(value);
        }

        void waitsFor(CompletionStage<R> stage) {
            AtomicReference<@Nullable Continuation<R, V>> ref = waiting;
            CompletionStage<R> followed = stage.whenComplete((result, failure) -> {
                Continuation<R, V> continuation = ref.getAndSet(null);
                if (continuation != null) {
                    continuation.goOn(result, failure);
                }
            });
            if (followed instanceof DependentFuture<?> dependent) {
                dependent.onlyLogs(); // who waits for this waits for the call
            }
        }

        private void goOn(R result, @Nullable Throwable failure) {
            if (failure == null) {
                value = result;
                queue.resume(call);
            } else {
                call.endUnsent(new FailedOutcome(failure, Certainty.NOT_STARTED));
                forgetLater();
            }
        }

        /** Puts it into the queue without a value, unless it is there. */
        void resume() {
            if (waitsNoLonger()) {
                queue.resume(call);
            }
        }

        /** Where another has ended it before its turn, its item waits for it no longer. */
        private void hasEnded() {
            open.remove(this);
            if (waitsNoLonger()) {
                forgetLater();
            }
        }

        /** Returns whether it did until now. */
        private boolean waitsNoLonger() {
            return waiting.getAndSet(null) != null;
        }

        private void forgetLater() {
            queue.resume(OwnerTask.of(pool, new Question.ForgetRequest<>(id), () -> forget(this)));
        }
    }

    /** The call of a continuation, which tells of its end however it comes. */
    private static final class EndingCall<T, V> extends FutureCall<T, V> {

        private final Object function;
        private final Runnable whenEnded;

        EndingCall(
                PoolContext pool,
                Request<T, V> request,
                Object function,
                WaitNode owner,
                Interruption interruption,
                Runnable whenEnded) {
            super(pool, request, Deadline.NEVER, owner, interruption);
            this.function = function;
            this.whenEnded = whenEnded;
        }

        @Override
        Object work() {
            return function;
        }

        @Override
        boolean complete(CheckedFuture<V> future, Object outcome) {
            try {
                return super.complete(future, outcome);
            } finally {
                whenEnded.run();
            }
        }
    }

    /**
     * Goes on with an item when a stage completes.
     *
     * @param now the request that the item is running
     * @param carried what its envelope carries
     * @param sent called with what is the item's own thread's to do, before it is done
     */
    <R, V> CompletableFuture<V> add(
            Request<?, ?> now,
            CurrentRequest.ItemRef item,
            @Nullable Object carried,
            CompletionStage<R> stage,
            Function<? super R, ? extends V> function,
            Consumer<Origin.Sent> sent) {
        Object id = now.itemId();
        Continuation<R, V> continuation = new Continuation<>(id, item, function);
        Carrying carrying = pool.carrying();
        if (carrying != null) {
            continuation.call.carried = carrying.on(carried, continuation.call.request);
        }
        byId.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(continuation);
        open.add(continuation);
        sent.accept(continuation.call);
        CompletableFuture<V> future =
                continuation.call.future().whenComplete((value, failure) -> logFailure(id, failure));
        ((DependentFuture<V>) future).onlyLogs();
        continuation.waitsFor(stage);
        return future;
    }

    private void forget(Continuation<?, ?> continuation) {
        Set<Continuation<?, ?>> ofItem = byId.get(continuation.id);
        if (ofItem != null && ofItem.remove(continuation) && ofItem.isEmpty()) {
            byId.remove(continuation.id);
        }
    }

    /** The future of a continuation is often not looked at. */
    private void logFailure(Object id, @Nullable Throwable failure) {
        if (failure != null) {
            pool.log()
                    .warn("{}: the continuation of {}#{} failed", name, pool.name(), new PoolLog.IdWords(id), failure);
        }
    }

    /** Returns whether the item with an id waits for a stage, or for its turn after that. */
    boolean areFor(Object id) {
        return !byId.isEmpty() && byId.containsKey(id);
    }

    /** Lets those of an item that is gone have their turn without a value: they learn there that it is not theirs any more. */
    void itemGone(Object id) {
        Set<Continuation<?, ?>> ofItem = byId.isEmpty() ? null : byId.remove(id);
        if (ofItem != null) {
            List.copyOf(ofItem).forEach(Continuation::resume);
        }
    }

    /** Ends all that have not ended, because the owner was given up, and its queue has ended; any thread. */
    void givenUp(Executor by) {
        open.forEach(continuation -> by.execute(continuation::resume));
    }

    /** Puts all into the queue, which is about to end. */
    void poolClosed() {
        List<Set<Continuation<?, ?>>> all = List.copyOf(byId.values());
        byId.clear();
        all.forEach(ofItem -> List.copyOf(ofItem).forEach(Continuation::resume));
    }
}
