package io.github.messagingpool.benchmarks;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.function.IntFunction;

/** The engines that are compared; public for JMH, which reads their names. */
public enum EngineKind {
    /** A pool as it is by default, without Spring. */
    POOL("messaging-pool", PoolEngine::core),
    /** Striped single-thread executors and futures. */
    STRIPED("striped executors", StripedEngine::executors),
    /** The same with one task for each stripe and batch. */
    GROUPED("grouped executors", GroupedEngine::new),
    /** Spring's task executor, one for each stripe. */
    TASK_EXECUTOR("ThreadPoolTaskExecutor", TaskExecutorEngine::new),
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
    /** A plain call. */
    INLINE("inline", threads -> new InlineEngine());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // all of them keep nothing
    private final IntFunction<Engine> opening;

    EngineKind(String label, IntFunction<Engine> opening) {
        this.label = label;
        this.opening = opening;
    }

    /** Returns the engine's name as tables show it. */
    String label() {
        return label;
    }

    /** Starts an engine; those that have no threads of their own ignore how many. */
    Engine open(int threads) {
        return opening.apply(threads);
    }
}
