package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ShutdownReport.ThreadReport;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/**
 * Stops the pools: after the web server, which starts after them, and before executors and data sources close. Pools
 * stop in parallel, but none before those whose items use it.
 */
final class MessagingPoolLifecycle implements SmartLifecycle {

    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Logger LOG = LoggerFactory.getLogger(MessagingPoolLifecycle.class);
    private static final String PHASE_TIMEOUT = "spring.lifecycle.timeout-per-shutdown-phase";

    private final ConfigurableListableBeanFactory beanFactory;
    private final ThreadPoolCreator creator;
    private final Environment environment;
    private volatile boolean running;

    MessagingPoolLifecycle(
            ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator, Environment environment) {
        this.beanFactory = beanFactory;
        this.creator = creator;
        this.environment = environment;
    }

    @Override
    public void start() {
        Duration phase =
                Binder.get(environment).bind(PHASE_TIMEOUT, Duration.class).orElse(Duration.ofSeconds(30));
        for (Map.Entry<String, ThreadPool<?>> pool : pools().entrySet()) {
            if (pool.getValue().state() == PoolState.CLOSED) {
                throw new IllegalStateException("The pool " + pool.getKey() + " is closed and cannot start again;"
                        + " create a new application context");
            }
            warnIfStoppedTooEarly(pool.getKey(), phase);
        }
        running = true;
    }

    private void warnIfStoppedTooEarly(String pool, Duration phase) {
        Duration own = creator.shutdownTimeout(pool);
        if (own != null && own.compareTo(phase) >= 0) {
            LOG.warn(
                    "Pool {} may take {} to shut down, but the application waits for {} only: let {} be longer than"
                            + " the pool's shutdown-timeout",
                    pool,
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
        Map<String, CompletableFuture<Void>> stopped = new HashMap<>();
        for (StopOrder next : StopOrder.of(beanFactory, creator, pools())) {
            CompletableFuture<?>[] users =
                    next.users().stream().map(stopped::get).toArray(CompletableFuture[]::new);
            stopped.put(
                    next.name(),
                    CompletableFuture.allOf(users)
                            .thenRunAsync(() -> stop(next.name(), next.pool()), this::onNewThread));
        }
        return CompletableFuture.allOf(stopped.values().toArray(CompletableFuture[]::new));
    }

    private void onNewThread(Runnable task) {
        new Thread(task, "messaging-pool-stop").start();
    }

    private static void stop(String name, ThreadPool<?> pool) {
        try {
            log(pool.shutdown());
        } catch (RuntimeException e) {
            LOG.warn("Pool {} could not be stopped", name, e);
        }
    }

    private static void log(ShutdownReport report) {
        LOG.info(
                "Pool {} stopped in {} ms: {} requests finished, {} items closed",
                report.poolName(),
                report.took().toMillis(),
                sum(report, ThreadReport::finished),
                sum(report, ThreadReport::itemsClosed));
        if (!report.complete()) {
            LOG.warn(
                    "Pool {} did not stop completely: {} requests not run, {} items failed to close, threads that go on: {}",
                    report.poolName(),
                    sum(report, ThreadReport::notRun),
                    sum(report, thread -> thread.closeFailures().size()),
                    report.threads().stream()
                            .filter(thread -> !thread.ended())
                            .map(ThreadReport::threadName)
                            .toList());
        }
    }

    private static long sum(ShutdownReport report, ToLongFunction<ThreadReport> part) {
        return report.threads().stream().mapToLong(part).sum();
    }

    @SuppressWarnings("rawtypes") // as the bean factory gives them
    private Map<String, ThreadPool<?>> pools() {
        Map<String, ThreadPool<?>> pools = new LinkedHashMap<>();
        for (Map.Entry<String, ThreadPool> pool :
                beanFactory.getBeansOfType(ThreadPool.class).entrySet()) {
            pools.put(pool.getKey(), pool.getValue());
        }
        return pools;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A pool that was closed cannot start again, so a context that only pauses keeps its pools. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
