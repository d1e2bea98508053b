package io.github.messagingpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with an item's work when what it waited for is there, as a message to that item.
 *
 * @param id the item's id
 * @param item the item itself; another one with its id, made later, is not meant
 * @param work what to do
 */
record ResumeRequest<T, V>(Object id, Running.ItemRef item, Work<V> work) implements Request.OfKey<T, V> {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    /** The rest of the work, with the value that it waited for. */
    @FunctionalInterface
    interface Work<V> {
        V run();
    }

    /** Sends one to the item that the calling thread is running, as soon as the stage completes. */
    static <R, V> CompletableFuture<V> whenComplete(
            CompletionStage<R> stage, Function<? super R, ? extends V> function) {
        PoolThread<?> thread = PoolThread.current();
        Request<?, ?> running = thread == null ? null : thread.runningRequest();
        if (thread == null || running == null) {
            throw new IllegalStateException("onItem(…) is for the methods of items, on their pool thread; here, on "
                    + Thread.currentThread().getName() + ", no item is running");
        }
        return whenComplete(thread, running, stage, function);
    }

    private static <T, R, V> CompletableFuture<V> whenComplete(
            PoolThread<T> thread,
            Request<?, ?> running,
            CompletionStage<R> stage,
            Function<? super R, ? extends V> function) {
        AtomicReference<R> awaited = new AtomicReference<>();
        Request<T, V> request =
                new ResumeRequest<>(running.itemId(), thread.runningItem(running), () -> function.apply(awaited.get()));
        FutureCall<T, V> call = new FutureCall<>(thread.pool(), request, Deadline.NEVER, thread);
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                awaited.set(value);
                thread.queue().resume(call);
            } else {
                call.take(new Failed(failure, Certainty.NOT_STARTED));
            }
        });
        return logged(call.future(), thread, request);
    }

    /** The future is often not looked at. */
    private static <V> CompletableFuture<V> logged(
            CompletableFuture<V> future, PoolThread<?> thread, Request<?, ?> request) {
        return future.whenComplete((value, failure) -> {
            if (failure != null) {
                LOG.warn("{}: the continuation of #{} failed", thread.getName(), request.itemId(), failure);
            }
        });
    }

    @Override
    public V process(T found) {
        return work.run();
    }
}
