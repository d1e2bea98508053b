package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.Init;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.engine.Count;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.CounterInit;
import io.github.messagingpool.benchmarks.engine.Increment;
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
 * What does an id cost that is an object? {@code longs} against {@code strings}, in batches; times are per
 * request.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar IdTypes}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class IdTypes {

    private static final int THREADS = 2;
    private static final int ITEMS = 100;
    private static final int BATCH = 1_000;

    /** The fast path: nothing is boxed. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Object longs(Numbered numbered) {
        return numbered.pool.sendAndReceive(numbered.requests);
    }

    /** A hash, a look-up by {@code equals}. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Object strings(Named named) {
        return named.pool.sendAndReceive(named.requests);
    }

    /** Counters known by numbers; public for JMH. */
    @State(Scope.Benchmark)
    public static class Numbered {

        private final ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
                .threads(THREADS)
                .factory(CounterInit.class, init -> new Counter())
                .build();
        private final List<Increment> requests = IntStream.range(0, BATCH)
                .mapToObj(i -> new Increment(i % ITEMS))
                .toList();

        /** Creates the counters. */
        @Setup(Level.Trial)
        public void create() {
            pool.sendAndReceive(
                    IntStream.range(0, ITEMS).mapToObj(CounterInit::new).toList());
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }

    /** Counters known by names; public for JMH. */
    @State(Scope.Benchmark)
    public static class Named {

        private final ThreadPool<Counter> pool = ThreadPool.builder(Counter.class)
                .threads(THREADS)
                .factory(NamedInit.class, init -> new Counter())
                .build();
        private final List<NamedIncrement> requests = IntStream.range(0, BATCH)
                .mapToObj(i -> new NamedIncrement("counter-" + i % ITEMS))
                .toList();

        /** Creates the counters. */
        @Setup(Level.Trial)
        public void create() {
            pool.sendAndReceive(IntStream.range(0, ITEMS)
                    .mapToObj(id -> new NamedInit("counter-" + id))
                    .toList());
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }

    private record NamedInit(String id) implements Init.OfKey<Counter> {}

    private record NamedIncrement(String id) implements Request.OfKey<Counter, Count> {

        @Override
        public Count process(Counter counter) {
            return new Count(counter.increment());
        }
    }
}
