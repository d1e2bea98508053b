package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ShutdownReport.ThreadReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.PoolProvider;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Stops the pools, and starts them again: they stop after the web server, which starts after them, and before executors
 * and data sources close. Pools stop in parallel, but none before those whose items use it, and start in the opposite
 * order.
 */
final class MessagingPoolLifecycle implements SmartLifecycle {

    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Logger LOG = LoggerFactory.getLogger(MessagingPoolLifecycle.class);
    private static final Set<PoolState> ENDED = EnumSet.of(PoolState.STOPPED, PoolState.CLOSED);
    private static final String PHASE_TIMEOUT = "spring.lifecycle.timeout-per-shutdown-phase";

    private final ConfigurableApplicationContext context;
    private final ThreadPoolCreator creator;
    private final ContextPools contextPools;
    private volatile CompletableFuture<Void> stopping = CompletableFuture.completedFuture(null);
    private volatile boolean running;

    MessagingPoolLifecycle(ConfigurableApplicationContext context, ThreadPoolCreator creator) {
        this.context = context;
        this.creator = creator;
        this.contextPools = new ContextPools(context.getBeanFactory());
    }

    @Override
    public void start() {
        stopping.join(); // the container may have given up waiting for it
        Map<String, ThreadPool<?>> pools = contextPools.byBeanName();
        if (pools.values().stream().anyMatch(pool -> ENDED.contains(pool.state()))) {
            startAgain(pools);
        }
        Duration phase = Binder.get(context.getEnvironment())
                .bind(PHASE_TIMEOUT, Duration.class)
                .orElse(Duration.ofSeconds(30));
        pools.keySet().forEach(pool -> warnIfStoppedTooEarly(pool, phase));
        running = true;
    }

    private void startAgain(Map<String, ThreadPool<?>> pools) {
        List<StopOrder> order = StopOrder.of(context.getBeanFactory(), creator, pools);
        for (int i = order.size() - 1; i >= 0; i--) {
            startAgain(order.get(i).pool());
        }
    }

    private static void startAgain(ThreadPool<?> pool) {
        boolean stopped = pool.state() == PoolState.STOPPED;
        if (stopped && pool instanceof PoolProvider.Restartable restartable && restartable.start()) {
            LOG.info("Pool {} started again: {}", pool.name(), Count.of(pool.threadCount(), "thread"));
        } else if (pool.state() == PoolState.CLOSED) {
            LOG.info("Pool {} was closed by the application and is not started again", pool.name());
        }
    }

    private void warnIfStoppedTooEarly(String poolName, Duration phase) {
        Duration own = creator.shutdownTimeout(poolName);
        if (own != null && own.compareTo(phase) >= 0) {
            LOG.warn(
                    "Pool {} may take {} to shut down, but the application waits for {} only: let {} be longer than"
                            + " the pool's shutdown-timeout",
                    poolName,
                    own,
                    phase,
                    PHASE_TIMEOUT);
        }
    }

    @Override
    public void stop() {
        stopAll().join();
    }

    @Override
    public void stop(Runnable callback) {
        var unused = stopAll().whenComplete((done, failure) -> callback.run());
    }

    private CompletableFuture<Void> stopAll() {
        running = false;
        giveUpClosers();
        Map<String, CompletableFuture<Void>> stopped = new HashMap<>();
        for (StopOrder next : StopOrder.of(context.getBeanFactory(), creator, contextPools.byBeanName())) {
            CompletableFuture<?>[] users =
                    next.users().stream().map(stopped::get).toArray(CompletableFuture[]::new);
            stopped.put(
                    next.name(),
                    CompletableFuture.allOf(users)
                            .thenRunAsync(() -> stop(next.name(), next.pool()), this::onNewThread));
        }
        stopping = CompletableFuture.allOf(stopped.values().toArray(CompletableFuture[]::new));
        return stopping;
    }

    private void giveUpClosers() {
        for (ThreadPool<?> pool : contextPools.byBeanName().values()) {
            if (pool instanceof PoolProvider.Restartable restartable) {
                restartable.giveUpClosers();
            }
        }
    }

    private void onNewThread(Runnable task) {
        new Thread(task, "messaging-pool-stop").start();
    }

    private void stop(String name, ThreadPool<?> pool) {
        try {
            log(mayStartAgain(pool) ? ((PoolProvider.Restartable) pool).stop() : pool.shutdown());
        } catch (RuntimeException e) {
            LOG.warn("Pool {} could not be stopped", name, e);
        }
    }

    private boolean mayStartAgain(ThreadPool<?> pool) {
        return pool instanceof PoolProvider.Restartable && !context.isClosed();
    }

    private static void log(ShutdownReport report) {
        LOG.info(
                "Pool {} stopped in {} ms: {} finished, {} closed",
                report.poolName(),
                report.took().toMillis(),
                sum(report, ThreadReport::finished, "request"),
                sum(report, ThreadReport::itemsClosed, "item"));
        if (!report.complete()) {
            LOG.warn(
                    "Pool {} did not stop completely: {} not run, {} not closed, {} failed to close, threads still running: {}",
                    report.poolName(),
                    sum(report, ThreadReport::notRun, "request"),
                    sum(report, ThreadReport::itemsNotClosed, "item"),
                    sum(report, thread -> thread.closeFailures().size(), "item"),
                    report.threads().stream()
                            .filter(thread -> !thread.ended())
                            .map(ThreadReport::threadName)
                            .toList());
        }
    }

    private static String sum(ShutdownReport report, ToLongFunction<ThreadReport> part, String noun) {
        return Count.of(report.threads().stream().mapToLong(part).sum(), noun);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A pool that stops loses its items, so a context that only pauses keeps its pools. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
