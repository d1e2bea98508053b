package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Increment;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does a round trip cost while other threads want every core, twice over? Who yields then waits for their time
 * slices; who parks is woken in their stead.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar BusyMachine}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class BusyMachine {

    /** Every call goes to another thread than the one before. */
    @Benchmark
    public Object roundTrip(EngineState state, Others others) {
        return state.opened.call(new Increment(state.nextId()));
    }

    /** What else runs; public for JMH. */
    @State(Scope.Benchmark)
    public static class Others {

        private static final int TOKENS = 1_000;

        private volatile boolean ended;

        /** Starts two busy threads for each core. */
        @Setup(Level.Trial)
        public void start() {
            int threads = 2 * Runtime.getRuntime().availableProcessors();
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(this::work, "busy-" + i);
                thread.setDaemon(true);
                thread.start();
            }
        }

        /** Ends them. */
        @TearDown(Level.Trial)
        public void end() {
            ended = true;
        }

        private void work() {
            while (!ended) {
                Blackhole.consumeCPU(TOKENS);
            }
        }
    }
}
