package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.CounterRequest;
import io.github.messagingpool.benchmarks.engine.Increment;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Requests to all counters in turn; public for JMH. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class Requests {

    List<CounterRequest> oneEach;
    List<CounterRequest> thousand;
    List<CounterRequest> hundredThousand;

    /** Makes the requests. */
    @Setup(Level.Trial)
    public void make(EngineState state) {
        oneEach = requests(state.items(), state.items());
        thousand = requests(1_000, state.items());
        hundredThousand = requests(100_000, state.items());
    }

    static List<CounterRequest> requests(int count, int ids) {
        return IntStream.range(0, count)
                .<CounterRequest>mapToObj(i -> new Increment(i % ids))
                .toList();
    }
}
