package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A request whose outcome completes a future. */
class FutureCall<T, R> extends Call<T, R> implements Origin.Sent {
    /*
     * No timer left: who has made the timer keeps it and then looks whether the future has ended; whoever ends the future
     * looks for the timer afterwards. Both are volatile, so at least one of them sees the other.
     *
     * Held by FutureCallStress.
     */

    private final ReplyFuture<R> future = new ReplyFuture<>(this);
    private final WaitNode owner;
    private final Interruption interruption;
    private volatile @Nullable Future<?> timer;

    /** In whose name it was sent, or null; written by its sender. */
    private @Nullable Origin origin;

    /**
     * @param owner who runs the request
     * @param interruption that of the owner
     */
    FutureCall(PoolContext pool, Request<T, R> request, Deadline deadline, WaitNode owner, Interruption interruption) {
        super(pool, request, deadline);
        this.owner = owner;
        this.interruption = interruption;
    }

    final CompletableFuture<R> future() {
        return future;
    }

    final Wait.Edge edge() {
        return new Wait.Edge(owner, this);
    }

    /** Remembers the timer to be stopped when the request ends. */
    final void timer(Future<?> timer) {
        this.timer = timer;
        if (future.isDone()) {
            timer.cancel(false);
        }
    }

    @Override
    final boolean take(Object outcome) {
        Executor executor = pool.replyExecutor();
        if (executor == null) {
            return complete(outcome);
        }
        executor.execute(() -> complete(outcome));
        return true;
    }

    /** The timer is stopped after the future has ended: one that is made meanwhile is seen here, or sees that end. */
    private boolean complete(Object outcome) {
        Origin of = origin;
        try {
            return (of == null || future.isDone())
                    ? complete(future, outcome)
                    : of.completes(this, () -> complete(future, outcome));
        } finally {
            stopTimer();
            future.ended();
        }
    }

    @Override
    public final void origin(@Nullable Origin of) {
        origin = of;
    }

    @Override
    public final void functionsRun(@Nullable WaitNode node) {
        future.functions = node;
    }

    @Override
    public final boolean isOver() {
        return ended() && future.functions == null;
    }

    @Override
    public final void addAwaited(List<Wait.Edge> edges, Origin.Needs needs) {
        WaitNode functions = future.functions;
        if (functions != null) {
            edges.add(new Wait.Edge(functions, new Functions(this)));
        } else if (!future.endsAnyway() && needs.include(future, work())) {
            edges.add(edge());
        }
    }

    /** Returns what the owner is to run. */
    Object work() {
        return request;
    }

    /** What is run because a call has ended. */
    private record Functions(FutureCall<?, ?> call) implements Wait.Call {

        @Override
        public boolean ended() {
            return call.future.functions == null;
        }

        @Override
        public String poolName() {
            return call.poolName();
        }

        @Override
        public Request<?, ?> first() {
            return call.first();
        }
    }

    /** Completes the future as the outcome says; returns whether it was not completed before. */
    @SuppressWarnings("unchecked") // the request's response
    boolean complete(CheckedFuture<R> future, Object outcome) {
        return outcome instanceof FailedOutcome failed
                ? future.failReplied(failed.cause())
                : future.completeReplied((R) outcome);
    }

    @Override
    public final boolean ended() {
        return future.isDone();
    }

    /** Makes sure that the request is not run; returns whether it had not begun. */
    final boolean withdrawn() {
        return withdraw(DeadLetter.Reason.CANCELLED) == Certainty.NOT_STARTED;
    }

    /** Says that what alone depended on the future has been ended, while the request was running. */
    final void noLongerWanted() {
        future.unwanted = true;
        interruption.noLongerWaitedFor(this);
    }

    @Override
    final boolean isWanted() {
        return !future.unwanted && super.isWanted();
    }

    @Override
    final boolean isAwaited() {
        return isWanted() && future.getNumberOfDependents() > 0;
    }

    /** Ends the future of a request that is not run, unless it has ended. */
    final void cancelled() {
        take(new FailedOutcome(
                new RequestCancelledException(pool.name(), request, Certainty.NOT_STARTED), Certainty.NOT_STARTED));
    }

    /** Drops what is kept for the reply, as nobody waits for it any more. */
    private void endedBySender() {
        stopTimer();
        future.ended();
        interruption.noLongerWaitedFor(this);
    }

    /** It would keep the request in memory. */
    private void stopTimer() {
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** The future of a call, which it forgets when it has ended: with it there would be the pool. */
    private static final class ReplyFuture<R> extends CheckedFuture<R> {

        private @Nullable FutureCall<?, R> call;

        /** Who runs what depends on it. */
        private volatile @Nullable WaitNode functions;

        private volatile boolean unwanted;

        ReplyFuture(FutureCall<?, R> call) {
            this.call = call;
        }

        void ended() {
            call = null;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            FutureCall<?, R> open = call;
            if (open != null && !isDone()) {
                Certainty certainty = open.withdraw(DeadLetter.Reason.CANCELLED);
                failReplied(new RequestCancelledException(open.poolName(), open.request, certainty));
                open.endedBySender();
            }
            return isCancelled();
        }

        @Override
        void endedBySender() {
            FutureCall<?, R> open = call;
            if (open != null) {
                open.endedBySender();
            }
        }

        @Override
        void addCallsOfThisAlone(List<FutureCall<?, ?>> calls) {
            FutureCall<?, R> open = call;
            if (open != null) {
                calls.add(open);
            }
        }

        @Override
        boolean addEdges(List<Wait.Edge> edges) {
            FutureCall<?, R> open = call;
            if (open != null) {
                edges.add(open.edge());
            }
            return true;
        }

        @Override
        boolean anyWillDo() {
            return false;
        }

        @Override
        void isOf(Origin origin, LocalCurrent maker) {
            FutureCall<?, R> open = call;
            if (open != null && open.origin != null && open.origin != origin) {
                maker.sends(open);
            }
        }
    }
}
