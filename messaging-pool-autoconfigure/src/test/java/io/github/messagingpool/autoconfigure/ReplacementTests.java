package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Overflow;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.CounterClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Tests for what an application may replace or add. */
@Timeout(60)
class ReplacementTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1")
            .withUserConfiguration(App.class);

    @Test
    void theApplicationsOwnPoolReplacesOursAndTheClientUsesIt() {
        runner.withUserConfiguration(OwnPool.class).run(context -> {
            assertThat(context).hasSingleBean(ThreadPool.class).doesNotHaveBean("counters");
            ThreadPool<Counter> pool = context.getBean(CounterClient.class).pool();
            assertThat(pool).isSameAs(context.getBean("ownPool"));
            pool.sendAndReceive(new Counter.CounterInit(1));
            assertThat(pool.sendAndReceive(new Counter.AddRequest(1))).isEqualTo(new Counter.AddResponse(1, 1));
        });
    }

    @Test
    void theApplicationsOwnClientReplacesOurs() {
        runner.withUserConfiguration(OwnClient.class)
                .run(context ->
                        assertThat(context).hasSingleBean(CounterClient.class).hasBean("ownClient"));
    }

    @Test
    void customizersComeLastInTheirOrderAndOnlyForTheirItemClass() {
        runner.withPropertyValues("messaging-pool.pools.counters.queue-capacity=64")
                .withUserConfiguration(Customizers.class)
                .run(context -> {
                    ThreadPool<?> pool = context.getBean("counters", ThreadPool.class);

                    assertThat(context.getBean(Customizers.class).called)
                            .containsExactly("any", "prototype", "class", "counter");
                    assertThat(pool.threads()).hasSize(3).allMatch(thread -> thread.queueCapacity() == 64);
                });
    }

    @Test
    void interceptorsSeeTheRequestsOfAllPoolsInTheirOrder() {
        runner.withUserConfiguration(Interceptors.class).run(context -> {
            @SuppressWarnings("unchecked")
            ThreadPool<Counter> pool = context.getBean("counters", ThreadPool.class);
            pool.sendAndReceive(new Counter.CounterInit(1));

            assertThat(context.getBean(Interceptors.class).called)
                    .containsExactly("outer counters-0", "inner counters-0");
        });
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    static class OwnPool {

        @Bean
        ThreadPool<Counter> ownPool() {
            return ThreadPool.builder(Counter.class)
                    .name("own")
                    .threads(1)
                    .factory(Counter.CounterInit.class, Counter::new)
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {

        @Bean
        CounterClient ownClient(ThreadPool<Counter> pool) {
            return new CounterClient(pool);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        private final List<String> called = new CopyOnWriteArrayList<>();

        @Bean
        @Order(4)
        ThreadPoolBuilderCustomizer<Counter> ofCounters() {
            return builder -> {
                called.add("counter");
                builder.threads(3).overflow(Overflow.REJECT);
            };
        }

        @Bean
        @Order(1)
        ThreadPoolBuilderCustomizer<?> ofAny() {
            return builder -> {
                called.add("any");
                builder.threads(2);
            };
        }

        @Bean
        @Order(2)
        @Scope("prototype")
        ThreadPoolBuilderCustomizer<Counter> madeForEachPool() {
            return builder -> called.add("prototype");
        }

        @Bean
        OrderedByItsClass orderedByItsClass() {
            return new OrderedByItsClass(called);
        }

        @Bean
        ThreadPoolBuilderCustomizer<String> ofOthers() {
            return builder -> called.add("string");
        }
    }

    @Order(3)
    record OrderedByItsClass(List<String> called) implements ThreadPoolBuilderCustomizer<Counter> {

        @Override
        public void customize(ThreadPoolBuilder<Counter> builder) {
            called.add("class");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Interceptors {

        private final List<String> called = new CopyOnWriteArrayList<>();

        @Bean
        @Order(2)
        RequestInterceptor.Factory inner() {
            return (poolName, thread) -> new Noting("inner " + poolName + "-" + thread, called);
        }

        @Bean
        @Order(1)
        RequestInterceptor.Factory outer() {
            return (poolName, thread) -> new Noting("outer " + poolName + "-" + thread, called);
        }
    }

    record Noting(String note, List<String> notes) implements RequestInterceptor {

        @Override
        public void before(Request<?, ?> request, long queuedNanos) {
            notes.add(note);
        }
    }
}
