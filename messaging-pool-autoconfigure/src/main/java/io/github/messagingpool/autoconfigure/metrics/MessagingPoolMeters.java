package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Binds the meters of all pools to a registry. Pools are made before the registry is known; Spring Boot calls
 * {@link #bindTo} when all beans are there.
 */
final class MessagingPoolMeters implements MeterBinder, RequestInterceptor.Factory {
    /*
     * Guarded by this: the registries and the times, whose order of coming does not matter then.
     */
    private final Supplier<List<ThreadPool<?>>> pools;
    private final List<MeterRegistry> registries = new ArrayList<>();
    private final Map<List<String>, RequestMeter> times = new HashMap<>();
    private final Map<String, List<Timer>> queueWaits = new HashMap<>();

    MessagingPoolMeters(Supplier<List<ThreadPool<?>>> pools) {
        this.pools = pools;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        for (ThreadPool<?> pool : pools.get()) {
            PoolMeters.of(pool).bindTo(registry);
            ExecutorMeters.of(pool).bindTo(registry);
        }
        for (RequestMeter each : times.values()) {
            each.bindTo(registry);
        }
        registries.add(registry);
        queueWaits.clear(); // each is made again, in all registries
    }

    @Override
    public RequestInterceptor create(String poolName, int thread) {
        return new TimingInterceptor(poolName, this);
    }

    /** Returns the times of one type of request in one pool, for all its threads. */
    synchronized RequestMeter times(String poolName, String request, String outcome) {
        return times.computeIfAbsent(List.of(poolName, request, outcome), key -> {
            RequestMeter created = new RequestMeter(poolName, request, outcome);
            registries.forEach(created::bindTo);
            return created;
        });
    }

    /** Records how long a request waited; called about once in a millisecond by each pool thread at the most. */
    synchronized void waited(String poolName, long nanos) {
        for (Timer timer : queueWaits.computeIfAbsent(poolName, this::queueWaits)) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private List<Timer> queueWaits(String poolName) {
        return registries.stream()
                .map(registry -> Timer.builder("messagingpool.queue.wait")
                        .description("Time that requests waited in a queue")
                        .tag("pool", poolName)
                        .register(registry))
                .toList();
    }
}
