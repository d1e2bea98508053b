package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.engine.Count;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.PoolEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * What does a message cost whose item asks an item of a second pool, which asks one of a third, which asks one of a fourth?
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar DeepAsk}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class DeepAsk {

    private static final int BATCH = 1_000;
    private static final int ITEMS = 100;
    private static final int POOLS = 4;

    /** One message of a batch. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<Count> message(Pools pools) {
        return pools.all.get(0).sendAndReceive(pools.requests);
    }

    private record Deep(long id, List<ThreadPool<Counter>> below) implements Request.OfLong<Counter, Count> {

        @Override
        public Count process(Counter counter) {
            return below.isEmpty()
                    ? new Count(counter.increment())
                    : below.get(0).sendAndReceive(new Deep(id, below.subList(1, below.size())));
        }
    }

    /** Four pools of two threads; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Pools {

        private List<ThreadPool<Counter>> all;
        private List<Deep> requests;

        /** Builds the pools. */
        @Setup(Level.Trial)
        public void open() {
            all = Stream.generate(() -> PoolEngine.builder(2).build())
                    .limit(POOLS)
                    .toList();
            all.forEach(pool -> new PoolEngine(pool).create(ITEMS));
            requests = IntStream.range(0, BATCH)
                    .mapToObj(i -> new Deep(i % ITEMS, all.subList(1, POOLS)))
                    .toList();
        }

        /** Closes them. */
        @TearDown(Level.Trial)
        public void close() {
            all.forEach(ThreadPool::close);
        }
    }
}
