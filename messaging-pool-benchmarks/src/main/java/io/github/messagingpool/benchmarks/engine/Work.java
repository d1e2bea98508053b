package io.github.messagingpool.benchmarks.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.infra.Blackhole;

/** Does what {@link Increment} does, and work besides that nobody can optimise away. */
public record Work(long id, long tokens) implements CounterRequest {

    /** Makes requests to all counters in turn, each of which takes so long. */
    public static List<Work> requests(int count, int ids, long nanos) {
        long tokens = WorkClock.tokens(nanos);
        return IntStream.range(0, count)
                .mapToObj(i -> new Work(i % ids, tokens))
                .toList();
    }

    @Override
    public Count process(Counter counter) {
        Blackhole.consumeCPU(tokens);
        return new Count(counter.increment());
    }
}
