package io.github.messagingpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A request whose outcome completes a future. */
final class FutureCall<T, R> extends Call<T, R> {

    private final ReplyFuture<R> future;
    private volatile @Nullable Future<?> timer;

    FutureCall(PoolContext pool, Request<T, R> request, Deadline deadline, @Nullable PoolThread<T> owner) {
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
        if (timer != null) {
            timer.cancel(false);
        }
        return outcome instanceof Failed failed
                ? future.completeExceptionally(failed.cause())
                : future.complete((R) outcome);
    }

    @Override
    boolean ended() {
        return future.isDone();
    }

    /** Withdraws its request when it is cancelled, and sees that no pool thread waits for itself. */
    @SuppressWarnings("try") // a wait only has to end
    private static final class ReplyFuture<R> extends CompletableFuture<R> {

        private final FutureCall<?, R> call;
        private final @Nullable PoolThread<?> owner;

        ReplyFuture(FutureCall<?, R> call, @Nullable PoolThread<?> owner) {
            this.call = call;
            this.owner = owner;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (isDone()) {
                return isCancelled();
            }
            Certainty certainty = call.withdraw(DeadLetter.Reason.CANCELLED);
            completeExceptionally(new RequestCancelledException(call.pool.name(), call.request, certainty));
            return isCancelled();
        }

        @Override
        public R join() {
            try (Wait wait = beforeWaiting()) {
                return super.join();
            }
        }

        @Override
        public R get() throws InterruptedException, ExecutionException {
            try (Wait wait = beforeWaiting()) {
                return super.get();
            }
        }

        @Override
        public R get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            try (Wait wait = beforeWaiting()) {
                return super.get(timeout, unit);
            }
        }

        /** @throws PoolDeadlockException if the calling thread could only wait for itself */
        private Wait beforeWaiting() {
            return owner == null || isDone() ? Wait.NONE : Wait.forAll(owner, call);
        }

        /** Futures that depend on this one are plain: cancelling one of them leaves the request alone. */
        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
