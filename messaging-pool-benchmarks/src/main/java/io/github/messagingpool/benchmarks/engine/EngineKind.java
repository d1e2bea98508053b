package io.github.messagingpool.benchmarks.engine;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;

/** The engines that are compared; public for JMH, which reads their names. */
public enum EngineKind {
    /** A pool of an application with the starter, its meters in a Prometheus registry: all as it is by default. */
    STARTER("messaging-pool", threads -> StarterApplication.start(threads, true)),
    /** The same without any registry. */
    STARTER_UNMETERED("messaging-pool, no registry", threads -> StarterApplication.start(threads, false)),
    /** A pool as it is by default, without Spring. */
    POOL("messaging-pool, no Spring", PoolEngine::core),
    /** The same with an interceptor that counts and times every request. */
    POOL_INTERCEPTED("messaging-pool, no Spring, intercepted", PoolEngine::intercepted),
    /** Striped single-thread executors and futures. */
    STRIPED("striped executors", StripedEngine::executors),
    /** The same with one task for each stripe and batch. */
    GROUPED("grouped executors", GroupedEngine::new),
    /** Spring's task executor, one for each stripe. */
    TASK_EXECUTOR("ThreadPoolTaskExecutor", TaskExecutorEngine::new),
    /** Spring Integration's channel of several threads. */
    PARTITIONED_CHANNEL("PartitionedChannel", PartitionedChannelEngine::new),
    /** Pekko as it is by default. */
    PEKKO("Pekko", threads -> new PekkoEngine("")),
    /** Pekko on as many threads as the pool has. */
    PEKKO_FIXED("Pekko, fixed threads", threads -> new PekkoEngine(PekkoEngine.fixed(threads))),
    /** Pekko tuned for few actors that are busy. */
    PEKKO_TUNED("Pekko, tuned", threads -> new PekkoEngine(PekkoEngine.tuned(threads))),
    /** Disruptors that park. */
    DISRUPTOR_BLOCKING("Disruptor, blocking", threads -> new DisruptorEngine(threads, BlockingWaitStrategy::new)),
    /** Disruptors that yield and never park. */
    DISRUPTOR_YIELDING("Disruptor, yielding", threads -> new DisruptorEngine(threads, YieldingWaitStrategy::new)),
    /** The event bus of Vert.x. */
    VERTX("Vert.x event bus", VertxEngine::new),
    /** A lock for each item, and a pool of threads. */
    LOCKED(
            "lock per item, fixed pool",
            threads -> new SharedEngine(new GuardedCounters.Locked(), Executors.newFixedThreadPool(threads))),
    /** A lock for each item, and a virtual thread for each request. */
    VIRTUAL_THREADS(
            "lock per item, virtual threads",
            threads -> new SharedEngine(new GuardedCounters.Locked(), SharedEngine.virtualThreads())),
    /** A concurrent map, and a pool of threads. */
    COMPUTED(
            "compute, fixed pool",
            threads -> new SharedEngine(new GuardedCounters.Computed(), Executors.newFixedThreadPool(threads))),
    /** A concurrent map, and the common pool. */
    COMPUTED_COMMON(
            "compute, common pool",
            threads -> new SharedEngine(new GuardedCounters.Computed(), ForkJoinPool.commonPool())),
    /** A plain call. */
    INLINE("inline", threads -> InlineEngine.unguarded()),
    /** A call that takes the item's lock. */
    INLINE_LOCKED("inline, lock per item", threads -> InlineEngine.guarded(new GuardedCounters.Locked())),
    /** A call that takes the lock of a concurrent map's bin. */
    INLINE_COMPUTED("inline, compute", threads -> InlineEngine.guarded(new GuardedCounters.Computed()));

    private static final Set<EngineKind> FOR_ONE_SENDER = Set.of(INLINE);
    private static final int JDK_OF_VIRTUAL_THREADS = 21;

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // all of them keep nothing
    private final IntFunction<Engine> opening;

    EngineKind(String label, IntFunction<Engine> opening) {
        this.label = label;
        this.opening = opening;
    }

    /** Returns the engine's name as tables show it. */
    public String label() {
        return label;
    }

    /** Returns whether this JDK has what the engine needs. */
    public boolean isSupported() {
        return this != VIRTUAL_THREADS || Runtime.version().feature() >= JDK_OF_VIRTUAL_THREADS;
    }

    /** Returns whether several threads may use the engine. */
    boolean takesManySenders() {
        return !FOR_ONE_SENDER.contains(this);
    }

    /** Starts an engine; those that have no threads of their own ignore how many. */
    public Engine open(int threads) {
        return opening.apply(threads);
    }
}
