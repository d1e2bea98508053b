package io.github.messagingpool.benchmarks;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import io.github.messagingpool.benchmarks.Counter.IncrementRequest;
import io.github.messagingpool.benchmarks.Counter.IncrementResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A peer: one single-thread executor for each of the pool's threads, and a {@link CompletableFuture} for each request.
 * It is what one writes without a pool.
 */
final class ExecutorArray implements AutoCloseable {

    private final List<ExecutorService> executors;
    private final List<Counter> counters;

    ExecutorArray(int threads, int ids) {
        executors = Stream.generate(Executors::newSingleThreadExecutor)
                .limit(threads)
                .toList();
        counters = IntStream.range(0, ids).mapToObj(id -> new Counter()).toList();
    }

    CompletableFuture<IncrementResponse> sendAsync(IncrementRequest request) {
        int id = (int) request.id();
        return supplyAsync(() -> request.process(counters.get(id)), executors.get(id % executors.size()));
    }

    @Override
    public void close() {
        executors.forEach(ExecutorService::shutdown);
    }
}
