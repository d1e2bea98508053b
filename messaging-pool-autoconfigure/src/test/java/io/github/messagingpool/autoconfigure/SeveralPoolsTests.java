package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.CounterClient;
import io.github.messagingpool.autoconfigure.health.MessagingPoolHealthContributorAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Tests for several pools of one item class. */
@Timeout(60)
class SeveralPoolsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class, MessagingPoolHealthContributorAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1")
            .withUserConfiguration(App.class);

    @Test
    void aSecondPoolThatIsInjectedByNameStandsBesideTheFirst() {
        runner.withUserConfiguration(Europe.class)
                .withPropertyValues("messaging-pool.pools.europe.threads=3")
                .run(context -> {
                    Shop shop = context.getBean(Shop.class);

                    assertThat(shop.counters.name()).isEqualTo("counters");
                    assertThat(shop.client.pool()).isSameAs(shop.counters);
                    assertThat(shop.europe.name()).isEqualTo("europe");
                    assertThat(shop.europe.threadCount()).isEqualTo(3);
                    assertThat(shop.europe.sendAndReceive(new Counter.CounterInit(1)))
                            .isEqualTo(new InitResponse(1L));
                    assertThat(shop.counters.contains(1L)).isFalse();
                    assertThat(context.getBean("messagingpoolHealthContributor", HealthIndicator.class)
                                    .health())
                            .asString()
                            .contains("counters", "europe");
                });
    }

    @Test
    void aSecondPoolThatIsNotInjectedAtAllRemovesNothing() {
        runner.withUserConfiguration(Hidden.class).run(context -> {
            assertThat(context).hasBean("counters").hasBean("hidden").hasSingleBean(CounterClient.class);
            assertThat(context.getBean(CounterClient.class).pool()).isSameAs(context.getBean("counters"));
        });
    }

    @Test
    void aSecondClientThatIsInjectedByNameRemovesNothing() {
        runner.withUserConfiguration(EuropeClient.class).run(context -> {
            assertThat(context).hasBean("europeClient").hasBean(CounterClient.class.getName());
            assertThat(context.getBean("europeClient", CounterClient.class).pool())
                    .isSameAs(context.getBean("europe"));
        });
    }

    @Test
    void ofTwoPoolsOfItsOwnTheApplicationHasAClientOfThePrimaryOne() {
        runner.withUserConfiguration(Tenants.class).run(context -> {
            assertThat(context).hasBean("asia").hasBean("africa").doesNotHaveBean("counters");
            assertThat(context).doesNotHaveBean(CounterClient.class);
        });
        runner.withUserConfiguration(OnePrimary.class).run(context -> assertThat(
                        context.getBean(CounterClient.class).pool().name())
                .isEqualTo("africa"));
    }

    @Test
    void thePoolsStopWithTheContext() {
        ThreadPool<?>[] pools = new ThreadPool<?>[2];
        runner.withUserConfiguration(Europe.class).run(context -> {
            pools[0] = context.getBean(Shop.class).europe;
            pools[1] = context.getBean(Shop.class).counters;
            assertThat(context.getBean(Shop.class).europe.sendAndReceive(new EchoRequest<>(1L, "here")))
                    .isNotNull();
        });

        assertThat(pools).extracting(pool -> pool.state().toString()).containsOnly("CLOSED");
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}

    record Shop(ThreadPool<Counter> counters, ThreadPool<Counter> europe, CounterClient client) {}

    @Configuration(proxyBeanMethods = false)
    static class Europe {

        @Bean(defaultCandidate = false)
        ThreadPool<Counter> europe(ThreadPoolCreator pools) {
            return pools.create("europe", Counter.class);
        }

        @Bean
        Shop shop(ThreadPool<Counter> counters, @Qualifier("europe") ThreadPool<Counter> second, CounterClient client) {
            return new Shop(counters, second, client);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EuropeClient extends Europe {

        @Bean(defaultCandidate = false)
        CounterClient europeClient(@Qualifier("europe") ThreadPool<Counter> europe) {
            return new CounterClient(europe);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Hidden {

        @Bean(autowireCandidate = false)
        ThreadPool<Counter> hidden(ThreadPoolCreator pools) {
            return pools.create("hidden", Counter.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Tenants {

        @Bean
        ThreadPool<Counter> asia(ThreadPoolCreator pools) {
            return pools.create("asia", Counter.class);
        }

        @Bean
        ThreadPool<Counter> africa(ThreadPoolCreator pools) {
            return pools.create("africa", Counter.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnePrimary {

        @Bean
        ThreadPool<Counter> asia(ThreadPoolCreator pools) {
            return pools.create("asia", Counter.class);
        }

        @Bean
        @Primary
        ThreadPool<Counter> africa(ThreadPoolCreator pools) {
            return pools.create("africa", Counter.class);
        }
    }
}
