package io.github.messagingpool.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agrona.collections.Long2ObjectHashMap;

/** The floor: the same work without a pool, a plain call on the caller's thread. Safe for one caller only. */
final class InlineEngine implements Engine {

    private final Long2ObjectHashMap<Counter> counters = new Long2ObjectHashMap<>();

    @Override
    public void create(int items) {
        for (long id = 0; id < items; id++) {
            counters.put(id, new Counter());
        }
    }

    @Override
    public Count call(CounterRequest request) {
        return request.process(counters.get(request.id()));
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
    public void tell(CounterRequest request) {
        call(request);
    }

    @Override
    public void close() {}
}
