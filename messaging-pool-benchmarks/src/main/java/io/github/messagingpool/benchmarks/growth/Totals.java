package io.github.messagingpool.benchmarks.growth;

import io.github.messagingpool.Request;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.benchmarks.engine.Counter;
import io.github.messagingpool.benchmarks.engine.CounterInit;
import io.github.messagingpool.benchmarks.engine.Increment;
import io.github.messagingpool.benchmarks.engine.PoolEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
 * Do totals grow in a straight line with what a user can make large: items to evict, idle items, time-outs that are due,
 * ids, threads? A time is that of one call, which does it all; divided by how many there are it stays the same.
 *
 * <p>Run: {@code java -jar messaging-pool-benchmarks/target/benchmarks.jar --growth --only eviction,idle,…}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Totals {

    private static final int PAGE = 1_000;

    /** So many requests to as many ids, of which 1,000 may be there. */
    @Benchmark
    public Object evict(Evicting evicting) {
        return evicting.pool.sendAndReceive(evicting.requests);
    }

    /** So many idle items that go while a batch runs. */
    @Benchmark
    public long evictIdle(Idle idle) {
        while (idle.pool.count() > 1) {
            idle.pool.sendAndReceive(idle.batch);
        }
        return idle.pool.count();
    }

    /** So many futures whose time is over at once, behind a request that does not end. */
    @Benchmark
    public void timeOut(Due due) {
        List<CompletableFuture<?>> futures = new ArrayList<>(due.many);
        for (int i = 0; i < due.many; i++) {
            futures.add(
                    due.pool.sendAsync(new Increment(0), Duration.ofMillis(1)).exceptionally(e -> null));
        }
        futures.forEach(CompletableFuture::join);
    }

    /** All pages of so many ids. */
    @Benchmark
    public int page(Items items) {
        int read = 0;
        List<Object> page = items.pool.ids(null, PAGE);
        while (!page.isEmpty()) {
            read += page.size();
            page = items.pool.ids(page.get(page.size() - 1), PAGE);
        }
        return read;
    }

    /** What so many threads do. */
    @Benchmark
    public Object scrape(Threads threads) {
        return threads.pool.threads();
    }

    /** So many items removed. */
    @Benchmark
    public int removeAll(FreshItems items) {
        return items.pool.removeAll();
    }

    /** A pool closed that has so many items. */
    @Benchmark
    public ShutdownReport shutdown(FreshItems items) {
        return items.pool.shutdown();
    }

    private static ThreadPool<Counter> withItems(ThreadPool<Counter> pool, int items) {
        new PoolEngine(pool).create(items);
        return pool;
    }

    /** A pool with room for 1,000 items; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Evicting {

        /** How many requests there are. */
        @Param("1000")
        public int many;

        private ThreadPool<Counter> pool;
        private List<Increment> requests;

        /** Builds the pool. */
        @Setup(Level.Trial)
        public void open() {
            pool = PoolEngine.builder(1)
                    .maxItems(1_000)
                    .createOnDemand(id -> new CounterInit((Long) id))
                    .build();
            requests = LongStream.range(0, many).mapToObj(Increment::new).toList();
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }

    /** A pool with items that are idle at once; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Idle {

        /** How many items there are. */
        @Param("1000")
        public int many;

        private ThreadPool<Counter> pool;
        private List<Increment> batch;

        /** Builds the pool. */
        @Setup(Level.Invocation)
        public void open() {
            pool = PoolEngine.builder(1)
                    .idleTimeout(Duration.ofMillis(1))
                    .createOnDemand(id -> new CounterInit((Long) id))
                    .build();
            withItems(pool, many);
            batch = LongStream.range(0, 1_000).mapToObj(i -> new Increment(0)).toList();
        }

        /** Closes the pool. */
        @TearDown(Level.Invocation)
        public void close() {
            pool.close();
        }
    }

    /** A pool whose one thread is held up; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Due {

        /** How many requests there are. */
        @Param("1000")
        public int many;

        private ThreadPool<Counter> pool;
        private CountDownLatch open;

        /** Builds the pool. */
        @Setup(Level.Invocation)
        public void open() {
            pool = withItems(PoolEngine.builder(1).queueCapacity(many + 2).build(), 1);
            open = new CountDownLatch(1);
            pool.send(new Hold(0, open));
        }

        /** Closes the pool. */
        @TearDown(Level.Invocation)
        public void close() {
            open.countDown();
            pool.close();
        }
    }

    /** Does not end before it may. */
    private record Hold(long id, CountDownLatch open) implements Request.OfLong<Counter, Boolean> {

        @Override
        public Boolean process(Counter counter) throws InterruptedException {
            return open.await(1, TimeUnit.MINUTES);
        }
    }

    /** A pool with items; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Items {

        /** How many items there are. */
        @Param("1000")
        public int many;

        private ThreadPool<Counter> pool;

        /** Builds the pool. */
        @Setup(Level.Trial)
        public void open() {
            pool = withItems(PoolEngine.builder(2).build(), many);
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }

    /** A pool with items for each call; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class FreshItems {

        /** How many items there are. */
        @Param("1000")
        public int many;

        private ThreadPool<Counter> pool;

        /** Builds the pool. */
        @Setup(Level.Invocation)
        public void open() {
            pool = withItems(PoolEngine.builder(2).build(), many);
        }

        /** Closes the pool. */
        @TearDown(Level.Invocation)
        public void close() {
            pool.close();
        }
    }

    /** A pool with threads; public for JMH. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields up
    public static class Threads {

        /** How many threads there are. */
        @Param("10")
        public int many;

        private ThreadPool<Counter> pool;

        /** Builds the pool. */
        @Setup(Level.Trial)
        public void open() {
            pool = PoolEngine.builder(many).build();
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            pool.close();
        }
    }
}
