package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does each part that can be left out cost a request? In a batch to one thread, where little else is done; {@code NONE} is
 * the floor.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar OptionalParts}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class OptionalParts {

    private static final int BATCH = 10_000;
    private static final int ITEMS = 100;

    /** What a pool has beyond what every pool has. */
    public enum Part {
        /** Nothing. */
        NONE(false, 0),
        /** The ids that keep it busy. */
        HOT_IDS(true, 0),
        /** A filter that lets everything pass. */
        FILTER(false, 1),
        /** Two of them. */
        FILTERS(false, 2);

        private final boolean hotIds;
        private final int filters;

        Part(boolean hotIds, int filters) {
            this.hotIds = hotIds;
            this.filters = filters;
        }
    }

    /** A pool with one part. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class WithPart {

        /** Which one. */
        @Param
        public Part part;

        private final List<Increment> requests = IntStream.range(0, BATCH)
                .mapToObj(i -> new Increment(i % ITEMS))
                .toList();
        private ThreadPool<Counter> pool;

        /** Starts the pool. */
        @Setup(Level.Trial)
        public void open() {
            ThreadPoolBuilder<Counter> builder = PoolEngine.builder(1).hotIds(part.hotIds);
            for (int i = 0; i < part.filters; i++) {
                long forbidden = -1L - i;
                builder.filter((request, call) -> {
                    if (request instanceof Increment increment && increment.id() == forbidden) {
                        throw new SecurityException("not for you");
                    }
                    return call.proceed();
                });
            }
            pool = builder.build();
            pool.sendAndReceive(
                    IntStream.range(0, ITEMS).mapToObj(CounterInit::new).toList());
        }

        /** Stops it. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }

    /** One request of a batch. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Object request(WithPart state) {
        return state.pool.sendAndReceive(state.requests);
    }
}
