package io.github.messagingpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A request whose outcome completes a future. */
final class FutureCall<T, R> extends Call<T, R> {

    private final ReplyFuture<R> future;
    private volatile @Nullable Future<?> timer;

    FutureCall(PoolContext pool, Request<T, R> request, Deadline deadline, PoolThread<T> owner) {
        super(pool, request, deadline);
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
        return outcome instanceof Failed failed
                ? future.completeExceptionally(failed.cause())
                : future.complete((R) outcome);
    }

    @Override
    boolean ended() {
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

        private final FutureCall<?, R> call;

        ReplyFuture(FutureCall<?, R> call, PoolThread<?> owner) {
            super(call, owner);
            this.call = call;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (isDone()) {
                return isCancelled();
            }
            Certainty certainty = call.withdraw(DeadLetter.Reason.CANCELLED);
            completeExceptionally(new RequestCancelledException(call.pool.name(), call.request, certainty));
            call.stopTimer();
            if (certainty == Certainty.STARTED && owner().interruptsRequests()) {
                owner().interruption().interrupt(call);
            }
            return isCancelled();
        }
    }
}
