package io.github.messagingpool.benchmarks.growth;

import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.CounterInit;
import io.github.messagingpool.benchmarks.engine.Increment;
import io.github.messagingpool.benchmarks.engine.PoolEngine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How do costs grow: with threads, senders, items, the size of a batch, the work in a message, a queue that is full,
 * items that come and go? Times are those of one call, whatever is in it.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar --growth}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Growing {

    /** One batch. */
    @Benchmark
    public Object batch(GrowthState state) {
        return state.opened.batch(state.requests);
    }

    /** One round trip, to any of the items. */
    @Benchmark
    public Object call(GrowthState state) {
        return state.opened.call(new Increment(state.jumpingId()));
    }

    /** One message to a queue that is full most of the time, whose senders wait for room. */
    @Benchmark
    public void sendWhenFull(SmallQueue small) {
        small.pool.send(new Increment(0));
    }

    /** One item created and removed, among others that stay. */
    @Benchmark
    public Object churn(Churning churning) {
        long id = churning.nextId();
        churning.pool.sendAndReceive(new CounterInit(id));
        return churning.pool.sendAndReceive(new RemoveRequest<>(id));
    }

    /** A pool with little room; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class SmallQueue {

        /** How many requests may wait. */
        @Param("128")
        public int capacity;

        private ThreadPool<Counter> pool;

        /** Builds the pool. */
        @Setup(Level.Trial)
        public void open() {
            pool = PoolEngine.builder(1).queueCapacity(capacity).build();
            pool.sendAndReceive(new CounterInit(0));
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }

    /** A pool with items; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Churning {

        /** How many items stay. */
        @Param("1000")
        public int items;

        private ThreadPool<Counter> pool;
        private long next;

        /** Builds the pool. */
        @Setup(Level.Trial)
        public void open() {
            pool = PoolEngine.builder(2).build();
            new PoolEngine(pool).create(items);
            next = items;
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }

        long nextId() {
            return next++;
        }
    }
}
