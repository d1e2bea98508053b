package io.github.messagingpool.benchmarks.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An executor whose threads share all counters, which something else than the thread has to guard. */
final class SharedEngine implements Engine {

    private final GuardedCounters counters;
    private final ExecutorService executor;

    SharedEngine(GuardedCounters counters, ExecutorService executor) {
        this.counters = counters;
        this.executor = executor;
    }

    /** Starts a virtual thread for each request, where the JDK has them. */
    static ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("Virtual threads need JDK 21 or later", e);
        }
    }

    @Override
    public void create(int items) {
        counters.create(items);
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        return CompletableFuture.supplyAsync(() -> counters.run(request), executor);
    }

    @Override
    public void send(CounterRequest request) {
        executor.execute(() -> counters.run(request));
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
