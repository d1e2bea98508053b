package io.github.messagingpool.local;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future of a call, or one that depends on it, that no owner waits for if it could only wait for itself. */
@SuppressWarnings("try") // a wait only has to end
class CheckedFuture<R> extends CompletableFuture<R> {

    private final FutureCall<?, ?> call;
    private final WaitNode owner;

    CheckedFuture(FutureCall<?, ?> call, WaitNode owner) {
        this.call = call;
        this.owner = owner;
    }

    FutureCall<?, ?> call() {
        return call;
    }

    @Override
    public R join() {
        try (Wait wait = beforeWaiting()) {
            return super.join();
        } catch (CancellationException e) {
            throw ours(e);
        }
    }

    @Override
    public R get() throws InterruptedException, ExecutionException {
        try (Wait wait = beforeWaiting()) {
            return super.get();
        } catch (CancellationException e) {
            throw ours(e);
        }
    }

    @Override
    public R get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        try (Wait wait = beforeWaiting()) {
            return super.get(timeout, unit);
        } catch (CancellationException e) {
            throw ours(e);
        }
    }

    /** Newer JDKs wrap the exception that tells the certainty into one that does not. */
    private static CancellationException ours(CancellationException thrown) {
        return thrown.getCause() instanceof RequestCancelledException cause ? cause : thrown;
    }

    /** @throws PoolDeadlockException if the calling thread could only wait for itself */
    private Wait beforeWaiting() {
        return isDone() ? Wait.NONE : Wait.forAll(owner, call);
    }

    /** Cancelling a future that depends on this one leaves the request alone. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CheckedFuture<>(call, owner);
    }
}
