package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Work;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does a chain of small batches, each of which waits for the one before, gain from two threads? That is what a
 * simulation does at each of its steps. Times are per batch; compare {@code POOL} with {@code INLINE}.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar Barriers}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Barriers {

    private static final int BATCH = 64;
    private static final int NANOS = 200;

    /** One link of the chain. */
    @Benchmark
    public Object barrier(EngineState state, SixtyFour work) {
        return state.opened.batch(work.requests);
    }

    /** The batch; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class SixtyFour {

        List<Work> requests;

        /** Makes the requests. */
        @Setup(Level.Trial)
        public void make(EngineState state) {
            requests = Work.requests(BATCH, state.items(), NANOS);
        }
    }
}
