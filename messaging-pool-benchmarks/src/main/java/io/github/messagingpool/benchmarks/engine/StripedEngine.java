package io.github.messagingpool.benchmarks.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A single-thread executor for each stripe of ids, and a future for each request: what one writes without a pool. */
class StripedEngine implements Engine {

    private final List<? extends ExecutorService> executors;
    private final List<Map<Long, Counter>> counters;

    StripedEngine(List<? extends ExecutorService> executors) {
        this.executors = executors;
        this.counters = Stream.generate(HashMap<Long, Counter>::new)
                .limit(executors.size())
                .<Map<Long, Counter>>map(map -> map)
                .toList();
    }

    static StripedEngine executors(int threads) {
        return new StripedEngine(singleThreads(threads));
    }

    static List<ExecutorService> singleThreads(int threads) {
        return Stream.generate(Executors::newSingleThreadExecutor)
                .limit(threads)
                .toList();
    }

    @Override
    public final void create(int items) {
        List<CompletableFuture<Void>> created = new ArrayList<>();
        for (int i = 0; i < stripes(); i++) {
            int stripe = i;
            created.add(CompletableFuture.runAsync(() -> create(stripe, items), executors.get(stripe)));
        }
        created.forEach(CompletableFuture::join);
    }

    private void create(int stripe, int items) {
        for (long id = stripe; id < items; id += stripes()) {
            counters.get(stripe).put(id, new Counter());
        }
    }

    @Override
    public final CompletableFuture<Count> async(CounterRequest request) {
        int stripe = stripe(request);
        return CompletableFuture.supplyAsync(() -> run(stripe, request), executors.get(stripe));
    }

    @Override
    public final void send(CounterRequest request) {
        int stripe = stripe(request);
        executors.get(stripe).execute(() -> run(stripe, request));
    }

    final int stripes() {
        return executors.size();
    }

    final ExecutorService executor(int stripe) {
        return executors.get(stripe);
    }

    final int stripe(CounterRequest request) {
        return (int) (request.id() % stripes());
    }

    /** Called by the stripe's thread. */
    final Count run(int stripe, CounterRequest request) {
        return request.process(requireNonNull(counters.get(stripe).get(request.id())));
    }

    @Override
    public final void close() {
        executors.forEach(ExecutorService::shutdown);
    }
}
