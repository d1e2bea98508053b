package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.CounterInit;
import io.github.messagingpool.benchmarks.engine.Increment;
import io.github.messagingpool.benchmarks.engine.PoolEngine;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a message to an id cost that nobody has asked for lately: its item is made for it, and another one has to go? All
 * of a million ids in turn, in batches of a thousand.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar IdSweep}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class IdSweep {

    private static final int BATCH = 1_000;
    private static final int IDS = 1_000_000;
    private static final int THREADS = 2;

    /** One message of a batch. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public Object message(Evicting evicting) {
        return evicting.pool.sendAndReceive(evicting.next());
    }

    /** A pool with room for some of the ids; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Evicting {

        /** For how many. */
        @Param({"10000", "100000"})
        public int items;

        private ThreadPool<Counter> pool;
        private long next;

        /** Builds the pool. */
        @Setup(Level.Trial)
        public void open() {
            pool = PoolEngine.builder(THREADS)
                    .createOnDemand(id -> new CounterInit((Long) id))
                    .maxItems(items)
                    .build();
        }

        /** Closes it. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }

        List<Increment> next() {
            List<Increment> requests = new ArrayList<>(BATCH);
            for (int i = 0; i < BATCH; i++) {
                requests.add(new Increment(next));
                next = next + 1 == IDS ? 0 : next + 1;
            }
            return requests;
        }
    }
}
