package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A future of a call, or one that depends on it. No owner waits for one that could only wait for itself; and who ends one,
 * in whatever way, withdraws the calls that nothing else depends on.
 */
@SuppressWarnings("try") // a wait only has to end
abstract class CheckedFuture<R> extends LinkedFuture<R> {

    /** Whether it ends without what it depends on. */
    private volatile boolean endsItself;

    /** Whether it fails after a time: what depends on it ends then, but who waits for this itself learns nothing more. */
    private volatile boolean timesOut;

    /** Adds the calls that it depends on, if nothing else does. */
    abstract void addCallsOfThisAlone(List<FutureCall<?, ?>> calls);

    /** Called when it was ended by another than the owner. */
    void endedBySender() {}

    /** Adds the calls without which it does not end; returns whether it ends when they have. */
    abstract boolean addEdges(List<Wait.Edge> edges);

    /** Returns whether any of the edges will do. */
    abstract boolean anyWillDo();

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
        if (isDone() || endsItself || Current.get() == null) {
            return Wait.NONE;
        }
        List<Wait.Edge> edges = new ArrayList<>();
        boolean isAll = addEdges(edges);
        if (!anyWillDo()) {
            return Wait.forAll(edges);
        }
        return isAll ? Wait.forAny(edges) : Wait.NONE;
    }

    /** Returns whether it has ended, or ends although what it depends on does not, by its time for example. */
    public boolean endsAnyway() {
        return endsItself || timesOut || isDone();
    }

    /** Says that it ends also if what it depends on does not. */
    final void endsItself() {
        endsItself = true;
    }

    @Override
    public boolean complete(@Nullable R value) {
        return ends(() -> super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        requireNonNull(failure);
        return ends(() -> super.completeExceptionally(failure));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return ends(() -> super.cancel(mayInterruptIfRunning)) || isCancelled();
    }

    @Override
    public void obtrudeValue(@Nullable R value) {
        complete(value);
        super.obtrudeValue(value);
    }

    @Override
    public void obtrudeException(Throwable failure) {
        completeExceptionally(failure);
        super.obtrudeException(failure);
    }

    @Override
    public CompletableFuture<R> completeAsync(Supplier<? extends R> supplier) {
        return completeAsync(supplier, defaultExecutor());
    }

    @Override
    public CompletableFuture<R> completeAsync(Supplier<? extends R> supplier, Executor executor) {
        requireNonNull(supplier, "supplier");
        endsItself();
        executor.execute(() -> {
            try {
                if (!isDone()) {
                    complete(supplier.get());
                }
            } catch (Throwable e) {
                completeExceptionally(e);
            }
        });
        return this;
    }

    @Override
    public CompletableFuture<R> completeOnTimeout(@Nullable R value, long timeout, TimeUnit unit) {
        endsItself();
        return super.completeOnTimeout(value, timeout, unit);
    }

    @Override
    public CompletableFuture<R> orTimeout(long timeout, TimeUnit unit) {
        timesOut = true;
        return super.orTimeout(timeout, unit);
    }

    /** A future of the JDK that this is one of two for asks for it so. */
    @Override
    public CompletableFuture<R> toCompletableFuture() {
        LocalCurrent asking = isDone() ? null : LocalCurrent.ofThread();
        Origin origin = asking == null ? null : asking.origin();
        if (origin != null && isAskedForByEither()) {
            DependentFuture<?> first = new DependentFuture<>(this);
            first.endsItself();
            origin.made(first);
        }
        return super.toCompletableFuture();
    }

    private static boolean isAskedForByEither() {
        return StackWalker.getInstance().walk(frames -> frames.dropWhile(frame -> !isOfTheJdk(frame))
                .takeWhile(CheckedFuture::isOfTheJdk)
                .anyMatch(frame -> frame.getMethodName().contains("Either")));
    }

    private static boolean isOfTheJdk(StackWalker.StackFrame frame) {
        return frame.getClassName().equals(CompletableFuture.class.getName());
    }

    /** The calls are withdrawn first of all, for the functions that depend on this may take their time. */
    private boolean ends(BooleanSupplier end) {
        if (isDone()) {
            return false;
        }
        List<FutureCall<?, ?>> calls = new ArrayList<>(1);
        addCallsOfThisAlone(calls);
        Map<Boolean, List<FutureCall<?, ?>>> withdrawn =
                calls.stream().collect(Collectors.partitioningBy(FutureCall::withdrawn));
        boolean did = end.getAsBoolean();
        withdrawn.getOrDefault(true, List.of()).forEach(FutureCall::cancelled);
        withdrawn.getOrDefault(false, List.of()).forEach(FutureCall::noLongerWanted);
        endedBySender();
        return did;
    }

    /** Does what {@link #complete} does, for the owner. */
    final boolean completeReplied(@Nullable R response) {
        return super.complete(response);
    }

    /** Does what {@link #completeExceptionally} does, for the owner. */
    final boolean failReplied(Throwable failure) {
        return super.completeExceptionally(failure);
    }

    /** Says that a request of an item has made something depend on it: it is this that may wait for it from now on. */
    abstract void isOf(Origin origin, LocalCurrent maker);

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        LocalCurrent maker = LocalCurrent.ofThread();
        Origin origin = maker == null ? null : maker.origin();
        DependentFuture<U> dependent = new DependentFuture<>(this);
        if (maker != null && origin != null) {
            isOf(origin, maker);
            origin.made(dependent);
        }
        return dependent;
    }

    /** Returns an executor that runs functions in the name of the request that makes them depend on this. */
    @Override
    public Executor defaultExecutor() {
        return inOurName(super.defaultExecutor());
    }

    @Override
    final Executor inOurName(Executor executor) {
        LocalCurrent maker = LocalCurrent.ofThread();
        Origin origin = maker == null ? null : maker.origin();
        return origin == null ? executor : origin.on(requireNonNull(executor));
    }

    @Override
    final <V> CompletableFuture<V> both(CompletionStage<?> other, CompletableFuture<V> dependent) {
        ((DependentFuture<V>) dependent).needs(other);
        return dependent;
    }

    @Override
    final <V> CompletableFuture<V> either(CompletionStage<?> other, CompletableFuture<V> dependent) {
        ((DependentFuture<V>) dependent).mayEndBy(other);
        return dependent;
    }

    @Override
    final void nowFollows(CompletionStage<?> other, CompletableFuture<?> dependent) {
        ((DependentFuture<?>) dependent).nowFollows(other);
    }
}
