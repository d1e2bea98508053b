package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Engine;
import io.github.messagingpool.benchmarks.engine.EngineKind;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to create one of many items, by a {@code PoolItemFactory}? Times are per item, on one thread; a
 * map that grows is part of it.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar Creation}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Creation {

    private static final int ITEMS = 200_000;

    /** All inits in one batch. */
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public Object create(Empty empty) {
        empty.opened.create(ITEMS);
        return empty.opened;
    }

    /** An engine without items; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Empty {

        /** Which engine; an actor or an address of the event bus takes tens of microseconds. */
        @Param({"STARTER", "POOL", "STRIPED", "LOCKED", "INLINE"})
        public EngineKind engine;

        /** How many threads it has, if it has any. */
        @Param("1")
        public int threads;

        Engine opened;

        /** Starts an engine for each measurement, which takes long enough for that. */
        @Setup(Level.Invocation)
        public void open() {
            opened = engine.open(threads);
        }

        /** Stops the engine. */
        @TearDown(Level.Invocation)
        public void close() {
            opened.close();
        }
    }
}
