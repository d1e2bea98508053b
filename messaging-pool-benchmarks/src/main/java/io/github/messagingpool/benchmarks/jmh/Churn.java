package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.InitResponse;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.engine.Count;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.CounterInit;
import io.github.messagingpool.benchmarks.engine.Increment;
import io.github.messagingpool.benchmarks.engine.PoolEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do creations and removals cost, in batches, beside messages that do nothing?
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar Churn}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Churn {

    private static final int BATCH = 1_000;
    private static final int THREADS = 2;

    private static final List<CounterInit> INITS =
            IntStream.range(0, BATCH).mapToObj(CounterInit::new).toList();
    private static final List<Increment> INCREMENTS =
            IntStream.range(0, BATCH).mapToObj(Increment::new).toList();
    private static final List<RemoveRequest<Counter>> REMOVALS = IntStream.range(0, BATCH)
            .mapToObj(id -> new RemoveRequest<Counter>((long) id))
            .toList();

    /** A thousand items made. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<InitResponse> create(WithoutItems without) {
        return without.pool.sendAndReceive(INITS);
    }

    /** A thousand items removed. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Object remove(WithItems with) {
        return with.pool.sendAndReceive(REMOVALS);
    }

    /** A thousand messages that do nothing, to as many items. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<Count> nothing(WithItems with) {
        return with.pool.sendAndReceive(INCREMENTS);
    }

    /** A pool; public for JMH. */
    @State(Scope.Benchmark)
    public static class Pool {

        final ThreadPool<Counter> pool = PoolEngine.builder(THREADS).build();

        /** Closes it. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }

    /** A pool that has no items when it is asked; public for JMH. */
    @State(Scope.Benchmark)
    public static class WithoutItems extends Pool {

        /** Removes what there is. */
        @Setup(Level.Invocation)
        public void empty() {
            pool.sendAndReceive(REMOVALS);
        }
    }

    /** A pool that has all items when it is asked; public for JMH. */
    @State(Scope.Benchmark)
    public static class WithItems extends Pool {

        /** Makes those that are not there. */
        @Setup(Level.Invocation)
        public void fill() {
            if (pool.count() == 0) {
                pool.sendAndReceive(INITS);
            }
        }
    }
}
