package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Patience;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A question to a whole owner, which answers between requests: where that takes long, in slices. */
final class OwnerTask<T, V> extends Envelope<T> implements Patience.Awaited {

    private final Request<T, ?> shown;
    private final Answerer<T, V> answerer;
    private final CompletableFuture<V> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);

    /** What finds an owner's answer. */
    @FunctionalInterface
    interface Answerer<T, V> {

        /** Does one short step; returns the answer, or null if there is more to do. */
        @Nullable
        V step(Items<T> items);
    }

    private enum State {
        QUEUED,
        STARTED,
        /** Before it had started. */
        WITHDRAWN,
        /** After it had started. */
        STOPPED
    }

    /** @param shown what the question is called where it fails */
    OwnerTask(PoolContext pool, Request<T, ?> shown, Answerer<T, V> answerer, Deadline deadline) {
        super(pool, deadline);
        this.shown = shown;
        this.answerer = answerer;
    }

    /** Returns one that nobody waits for. */
    static <T> OwnerTask<T, Boolean> of(PoolContext pool, Request<T, ?> shown, Runnable action) {
        return new OwnerTask<>(
                pool,
                shown,
                items -> {
                    action.run();
                    return true;
                },
                Deadline.NEVER);
    }

    /** Returns the answer, which is there, or throws why there is none. */
    V answer() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw Failures.rethrow(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public boolean isDone() {
        return answer.isDone();
    }

    @Override
    public void wakes(Thread waiter) {
        var unused = answer.whenComplete((value, failure) -> LockSupport.unpark(waiter));
    }

    /** Makes sure that it is not run, or goes no further; returns how far it had got. */
    Certainty withdraw() {
        State before = state.getAndUpdate(now -> now == State.QUEUED ? State.WITHDRAWN : State.STOPPED);
        return before == State.QUEUED || before == State.WITHDRAWN ? Certainty.NOT_STARTED : Certainty.STARTED;
    }

    @Override
    boolean run(Turn<T> turn) {
        state.compareAndSet(State.QUEUED, State.STARTED);
        long began = turn.sliceBegins();
        try {
            V found = null;
            while (found == null && state.get() == State.STARTED) {
                found = answerer.step(turn.items());
                if (found == null && turn.sliceIsOver(began)) {
                    return false;
                }
            }
            if (found != null) {
                answer.complete(found);
            }
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
        return true;
    }

    @Override
    int end(DeadLetter.Reason reason, FailureReason failure) {
        answer.completeExceptionally(failure.exception(shown, withdraw()));
        return 0;
    }

    @Override
    int waiting() {
        return 0;
    }

    @Override
    public boolean ended() {
        return answer.isDone();
    }

    @Override
    public Request<T, ?> first() {
        return shown;
    }

    @Override
    int goesIn(WaitingIds waiting) {
        return 0; // it is for no id
    }

    @Override
    void wentIn(WaitingIds waiting, int round) {}
}
