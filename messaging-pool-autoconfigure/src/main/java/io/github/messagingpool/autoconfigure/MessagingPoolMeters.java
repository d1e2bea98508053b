package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Binds the meters of all pools to a registry, and times their requests from then on. Pools are made before the
 * registry is known; Spring Boot calls {@link #bindTo} when all beans are there.
 */
final class MessagingPoolMeters implements MeterBinder, RequestInterceptor.Factory {

    private final ObjectProvider<ThreadPool<?>> pools;
    private volatile List<MeterRegistry> registries = List.of();

    MessagingPoolMeters(ObjectProvider<ThreadPool<?>> pools) {
        this.pools = pools;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        pools.orderedStream().forEach(pool -> {
            new PoolMeters<>(pool).bindTo(registry);
            new ExecutorMeters<>(pool).bindTo(registry);
        });
        List<MeterRegistry> all = new ArrayList<>(registries);
        all.add(registry);
        registries = List.copyOf(all);
    }

    @Override
    public RequestInterceptor create(String pool, int thread) {
        return new TimingInterceptor(pool, () -> registries);
    }

    /** Returns a sum over the pool's threads, now. */
    static double sum(ThreadPool<?> pool, ToDoubleFunction<PoolThreadStatus> part) {
        return pool.threads().stream().mapToDouble(part).sum();
    }
}
