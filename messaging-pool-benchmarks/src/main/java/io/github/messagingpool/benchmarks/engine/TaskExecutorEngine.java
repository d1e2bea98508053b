package io.github.messagingpool.benchmarks.engine;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Spring's {@link ThreadPoolTaskExecutor}, one of a single thread for each stripe of ids. */
final class TaskExecutorEngine implements Engine {

    private final List<ThreadPoolTaskExecutor> executors;
    private final List<Map<Long, Counter>> counters;

    TaskExecutorEngine(int threads) {
        this.executors =
                Stream.generate(TaskExecutorEngine::executor).limit(threads).toList();
        this.counters = IntStream.range(0, threads)
                .<Map<Long, Counter>>mapToObj(stripe -> new HashMap<>())
                .toList();
    }

    private static ThreadPoolTaskExecutor executor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.initialize();
        return executor;
    }

    @Override
    public void create(int items) {
        for (int i = 0; i < executors.size(); i++) {
            int stripe = i;
            executors.get(stripe).submitCompletable(() -> create(stripe, items)).join();
        }
    }

    private void create(int stripe, int items) {
        for (long id = stripe; id < items; id += executors.size()) {
            counters.get(stripe).put(id, new Counter());
        }
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        int stripe = stripe(request);
        return executors.get(stripe).submitCompletable(() -> run(stripe, request));
    }

    @Override
    public void send(CounterRequest request) {
        int stripe = stripe(request);
        executors.get(stripe).execute(() -> run(stripe, request));
    }

    private int stripe(CounterRequest request) {
        return (int) (request.id() % executors.size());
    }

    private Count run(int stripe, CounterRequest request) {
        return request.process(requireNonNull(counters.get(stripe).get(request.id())));
    }

    @Override
    public void close() {
        executors.forEach(ThreadPoolTaskExecutor::shutdown);
    }
}
