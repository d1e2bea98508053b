package io.github.messagingpool.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.agrona.collections.Long2ObjectHashMap;

/** The same work without a hand-over: on the sender's thread. */
final class InlineEngine implements Engine {

    private final IntConsumer create;
    private final Function<CounterRequest, Count> run;

    private InlineEngine(IntConsumer create, Function<CounterRequest, Count> run) {
        this.create = create;
        this.run = run;
    }

    /** The floor: a plain call. Safe for one sender only. */
    static InlineEngine unguarded() {
        Long2ObjectHashMap<Counter> counters = new Long2ObjectHashMap<>();
        return new InlineEngine(
                items -> {
                    for (long id = 0; id < items; id++) {
                        counters.put(id, new Counter());
                    }
                },
                request -> request.process(counters.get(request.id())));
    }

    /** The honest alternative where state is not bound to a thread. */
    static InlineEngine guarded(GuardedCounters counters) {
        return new InlineEngine(counters::create, counters::run);
    }

    @Override
    public void create(int items) {
        create.accept(items);
    }

    @Override
    public Count call(CounterRequest request) {
        return run.apply(request);
    }

    @Override
    public CompletableFuture<Count> async(CounterRequest request) {
        return CompletableFuture.completedFuture(call(request));
    }

    @Override
    public List<Count> batch(List<? extends CounterRequest> requests) {
        List<Count> counts = new ArrayList<>(requests.size());
        for (CounterRequest request : requests) {
            counts.add(call(request));
        }
        return counts;
    }

    @Override
    public void send(CounterRequest request) {
        call(request);
    }

    @Override
    public void close() {}
}
