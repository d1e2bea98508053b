package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.spi.WaitNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A request whose outcome completes a future. */
final class FutureCall<T, R> extends Call<T, R> {

    private final ReplyFuture<R> future;
    private final Interruption interruption;
    private volatile @Nullable Future<?> timer;

    /**
     * @param owner who runs the request
     * @param interruption that of the owner
     */
    FutureCall(PoolContext pool, Request<T, R> request, Deadline deadline, WaitNode owner, Interruption interruption) {
        super(pool, request, deadline);
        this.interruption = interruption;
        this.future = new ReplyFuture<>(this, owner);
    }

    CompletableFuture<R> future() {
        return future;
    }

    /** Remembers the timer to be stopped when the request ends. */
    void timer(Future<?> timer) {
        this.timer = timer;
        if (future.isDone()) {
            timer.cancel(false);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    boolean take(Object outcome) {
        stopTimer();
        return outcome instanceof FailedOutcome failed
                ? future.completeExceptionally(failed.cause())
                : future.complete((R) outcome);
    }

    @Override
    public boolean ended() {
        return future.isDone();
    }

    /** Stops the timer, which would keep the request in memory. */
    private void stopTimer() {
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** Withdraws its request when it is cancelled. */
    private static final class ReplyFuture<R> extends CheckedFuture<R> {

        ReplyFuture(FutureCall<?, R> call, WaitNode owner) {
            super(call, owner);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (isDone()) {
                return isCancelled();
            }
            FutureCall<?, ?> call = call();
            Certainty certainty = call.withdraw(DeadLetter.Reason.CANCELLED);
            completeExceptionally(new RequestCancelledException(call.poolName(), call.request, certainty));
            call.stopTimer();
            if (certainty == Certainty.STARTED) {
                call.interruption.noLongerWaitedFor(call);
            }
            return isCancelled();
        }
    }
}
