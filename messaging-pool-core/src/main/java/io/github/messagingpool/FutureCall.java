package io.github.messagingpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A request whose outcome completes a future. */
final class FutureCall<T, R> extends Call<T, R> {

    private final ReplyFuture<R> future = new ReplyFuture<>(this);
    private volatile @Nullable Future<?> timer;

    FutureCall(String pool, Request<T, R> request) {
        super(pool, request);
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
    void end(Object outcome) {
        if (timer != null) {
            timer.cancel(false);
        }
        if (outcome instanceof Failed failed) {
            future.completeExceptionally(failed.cause());
        } else {
            future.complete((R) outcome);
        }
    }

    /** Withdraws its request when it is cancelled. */
    private static final class ReplyFuture<R> extends CompletableFuture<R> {

        private final FutureCall<?, R> call;

        ReplyFuture(FutureCall<?, R> call) {
            this.call = call;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            Certainty certainty = call.withdraw();
            completeExceptionally(new RequestCancelledException(call.pool, call.request, certainty));
            return isCancelled();
        }

        /** Futures that depend on this one are plain: cancelling one of them leaves the request alone. */
        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
