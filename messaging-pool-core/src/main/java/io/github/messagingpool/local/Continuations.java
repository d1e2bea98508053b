package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.WaitNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Map<Object, Set<Continuation<T, ?, ?>>> byId = new HashMap<>();

    /** Those that have not ended, for whoever gives the owner up. */
    private final Set<Continuation<T, ?, ?>> open = ConcurrentHashMap.newKeySet();

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
    private static final class Continuation<T, R, V> implements ResumeRequest.Work<V> {

        private final Function<? super R, ? extends V> function;
        private final Runnable begins;
        private final FutureCall<T, V> call;
        private @Nullable R value;

        /** Whether it was put into the queue, or needs not be any more. */
        private final AtomicBoolean resumed = new AtomicBoolean();

        Continuation(
                Function<? super R, ? extends V> function,
                Runnable begins,
                Function<ResumeRequest.Work<V>, FutureCall<T, V>> call) {
            this.function = function;
            this.begins = begins;
            this.call = call.apply(this);
        }

        @Override
        @SuppressWarnings("NullAway") // null, too, may be what the stage completes with
        public V run() {
            begins.run();
            return function.apply(value);
        }
    }

    /** The call of a continuation, which tells of its end however it comes. */
    private static final class EndingCall<T, V> extends FutureCall<T, V> {

        private final Runnable whenEnded;

        EndingCall(
                PoolContext pool,
                Request<T, V> request,
                WaitNode owner,
                Interruption interruption,
                Runnable whenEnded) {
            super(pool, request, Deadline.NEVER, owner, interruption);
            this.whenEnded = whenEnded;
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
     */
    <R, V> CompletableFuture<V> add(
            Request<?, ?> now,
            CurrentRequest.ItemRef item,
            CompletionStage<R> stage,
            Function<? super R, ? extends V> function) {
        Object id = now.itemId();
        Set<Continuation<T, ?, ?>> ofItem = byId.computeIfAbsent(id, any -> new LinkedHashSet<>());
        List<Continuation<T, R, V>> self = new ArrayList<>(1);
        Runnable forget = () -> forget(id, ofItem, self);
        Continuation<T, R, V> continuation = new Continuation<>(
                function,
                forget,
                work -> new EndingCall<>(
                        pool, new ResumeRequest<>(id, item, work), node, interruption, () -> ended(id, self, forget)));
        self.add(continuation);
        ofItem.add(continuation);
        open.add(continuation);
        var unused = stage.whenComplete((value, failure) -> {
            if (failure == null) {
                continuation.value = value;
                resume(continuation);
            } else if (continuation.resumed.compareAndSet(false, true)) {
                continuation.call.endUnsent(new FailedOutcome(failure, Certainty.NOT_STARTED));
                queue.resume(OwnerTask.of(pool, new Question.ForgetRequest<>(id), forget));
            }
        });
        return continuation.call.future().whenComplete((value, failure) -> logFailure(id, failure));
    }

    /** Where another has ended it before its turn, its item waits for it no longer. */
    private void ended(Object id, List<? extends Continuation<T, ?, ?>> continuations, Runnable forget) {
        for (Continuation<T, ?, ?> continuation : continuations) {
            open.remove(continuation);
            if (continuation.resumed.compareAndSet(false, true)) {
                queue.resume(OwnerTask.of(pool, new Question.ForgetRequest<>(id), forget));
            }
        }
    }

    private void forget(Object id, Set<?> ofItem, List<?> continuations) {
        continuations.forEach(ofItem::remove);
        if (ofItem.isEmpty()) {
            byId.remove(id, ofItem);
        }
    }

    /** The future of a continuation is often not looked at. */
    private void logFailure(Object id, @Nullable Throwable failure) {
        if (failure != null) {
            pool.log().warn("{}: the continuation of #{} failed", name, id, failure);
        }
    }

    /** Returns whether the item with an id waits for a stage, or for its turn after that. */
    boolean areFor(Object id) {
        return !byId.isEmpty() && byId.containsKey(id);
    }

    private void resume(Continuation<T, ?, ?> continuation) {
        if (continuation.resumed.compareAndSet(false, true)) {
            queue.resume(continuation.call);
        }
    }

    /** Lets those of an item that is gone have their turn without a value: they learn there that it is not theirs any more. */
    void itemGone(Object id) {
        Set<Continuation<T, ?, ?>> ofItem = byId.isEmpty() ? null : byId.remove(id);
        if (ofItem != null) {
            List.copyOf(ofItem).forEach(this::resume);
        }
    }

    /** Ends all that have not ended, because the owner was given up, and its queue has ended; any thread. */
    void givenUp() {
        List.copyOf(open).forEach(this::resume);
    }

    /** Puts all into the queue, which is about to end. */
    void poolClosed() {
        List<Set<Continuation<T, ?, ?>>> all = List.copyOf(byId.values());
        byId.clear();
        all.forEach(ofItem -> List.copyOf(ofItem).forEach(this::resume));
    }
}
