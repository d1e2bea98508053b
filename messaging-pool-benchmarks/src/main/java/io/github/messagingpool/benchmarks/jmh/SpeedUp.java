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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From which size of work on does a batch gain from two threads? Compare {@code POOL} with {@code INLINE}, which does
 * the same work on the sender's thread. Times are per request.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar SpeedUp}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SpeedUp {

    private static final int BATCH = 2_000;

    /** One call with two thousand requests. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Object batchOfWork(EngineState state, TwoThousand work) {
        return state.opened.batch(work.requests);
    }

    /** The batch, whose work takes so long; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class TwoThousand {

        /** How long one request works. */
        @Param({"100", "1000", "10000"})
        public int nanos;

        List<Work> requests;

        /** Makes the requests. */
        @Setup(Level.Trial)
        public void make(EngineState state) {
            requests = Work.requests(BATCH, state.items(), nanos);
        }
    }
}
