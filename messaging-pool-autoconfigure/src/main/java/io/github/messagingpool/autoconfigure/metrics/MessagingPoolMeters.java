package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.DisposableBean;

/**
 * Binds the meters of all pools to a registry. Pools are made before the registry is known; Spring Boot calls
 * {@link #bindTo} when all beans are there.
 */
final class MessagingPoolMeters implements MeterBinder, RequestInterceptor.Factory, DisposableBean {
    /*
     * No lock, as registries and their filters are foreign code. A registry and a meter that come at the same time find
     * each other: each is put where the other looks, before it looks itself. LateMeter lets only one of them register it.
     */
    private final Supplier<List<ThreadPool<?>>> pools;
    private final ToDoubleFunction<ThreadPool<?>> imbalance;
    private final List<OwnMeters> registries = new CopyOnWriteArrayList<>();
    private final Map<List<String>, RequestMeter> times = new ConcurrentHashMap<>();
    private final Map<String, QueueWait> queueWaits = new ConcurrentHashMap<>();

    private volatile boolean closed;

    MessagingPoolMeters(Supplier<List<ThreadPool<?>>> pools, ToDoubleFunction<ThreadPool<?>> imbalance) {
        this.pools = pools;
        this.imbalance = imbalance;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        OwnMeters meters = new OwnMeters(registry);
        registries.add(meters);
        for (ThreadPool<?> pool : pools.get()) {
            PoolMeters.of(pool, imbalance).bindTo(meters);
            ExecutorMeters.of(pool).bindTo(meters);
        }
        times.values().forEach(each -> each.bindOnce(meters));
        queueWaits.values().forEach(each -> each.bindOnce(meters));
    }

    @Override
    public RequestInterceptor create(String poolName, int thread) {
        return new TimingInterceptor(poolName, this);
    }

    /** Returns the times of one type of request in one pool, for all its threads. */
    RequestMeter times(String poolName, String request, String outcome) {
        RequestMeter meter = times.computeIfAbsent(
                List.of(poolName, request, outcome), key -> new RequestMeter(poolName, request, outcome));
        bind(meter);
        return meter;
    }

    /** Records how long a request waited; called about once in a millisecond by each pool thread at the most. */
    void waited(String poolName, long nanos) {
        QueueWait known = queueWaits.get(poolName);
        if (known == null) {
            known = queueWaits.computeIfAbsent(poolName, QueueWait::new);
            bind(known);
        }
        known.record(nanos);
    }

    private void bind(LateMeter meter) {
        if (!closed) {
            registries.forEach(meter::bindOnce);
        }
    }

    /** Called after the pools have been closed. */
    @Override
    public void destroy() {
        closed = true;
        registries.forEach(OwnMeters::remove);
    }
}
