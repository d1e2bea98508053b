package io.github.messagingpool.benchmarks.engine;

import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.ThreadPool;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;

/** An application as a user has it: the starter, the Actuator and its meters in a Prometheus registry. */
@SpringBootApplication(proxyBeanMethods = false)
class StarterApplication {

    @Bean
    PoolItemFactory<Counter, CounterInit> counters() {
        return init -> new Counter();
    }

    /** Starts the application, whose pool ends with it. */
    static PoolEngine start(int threads, boolean metered) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(StarterApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "messaging-pool.pools.counter.threads=" + threads,
                        "messaging-pool.pools.counter.routing=remainder",
                        "messaging-pool.defaults.propagate-context=false", // its library is here for its own benchmark
                        "management.prometheus.metrics.export.enabled=" + metered,
                        "management.simple.metrics.export.enabled=false")
                .run();
        if (context.getBeanProvider(PrometheusMeterRegistry.class).stream()
                        .findAny()
                        .isPresent()
                != metered) {
            throw new IllegalStateException("Meters are to be measured: " + metered + ", but the opposite is the case");
        }
        return new PoolEngine(pool(context), context::close);
    }

    @SuppressWarnings("unchecked") // asked for by its generic type
    private static ThreadPool<Counter> pool(ConfigurableApplicationContext context) {
        return (ThreadPool<Counter>)
                context.getBeanProvider(ResolvableType.forClassWithGenerics(ThreadPool.class, Counter.class))
                        .getObject();
    }
}
