package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Increment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one round trip cost: sender, queue, pool thread, reply? {@code INLINE} is the floor: the same work without
 * a pool. Results and machine: docs/benchmarks.md.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar RoundTrip}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RoundTrip {

    /** Every call goes to another thread than the one before. */
    @Benchmark
    public Object twoThreads(EngineState state) {
        return state.opened.call(new Increment(state.nextId()));
    }

    /** Every call goes to the same thread. */
    @Benchmark
    public Object oneId(EngineState state) {
        return state.opened.call(new Increment(0));
    }
}
