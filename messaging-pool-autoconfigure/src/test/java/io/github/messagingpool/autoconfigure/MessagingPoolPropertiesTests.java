package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepository;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Tests for {@link MessagingPoolProperties}. */
@Timeout(60)
class MessagingPoolPropertiesTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withUserConfiguration(App.class);

    @Test
    void withoutSettingsAPoolHasOneThreadForEachProcessor() {
        runner.run(context -> assertThat(counters(context.getBean("counters")).threadCount())
                .isEqualTo(Runtime.getRuntime().availableProcessors()));
    }

    @Test
    void aPoolsOwnSettingsGoBeforeTheDefaults() {
        runner.withPropertyValues(
                        "messaging-pool.defaults.threads=3",
                        "messaging-pool.defaults.queue-capacity=64",
                        "messaging-pool.pools.counters.queue-capacity=32")
                .run(context -> assertThat(counters(context.getBean("counters")).threads())
                        .hasSize(3)
                        .extracting(PoolThreadStatus::queueCapacity)
                        .containsOnly(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"counters", "COUNTERS", "coun-ters", "counTers", "[counters]"})
    void namesAreMatchedLeniently(String name) {
        runner.withPropertyValues("messaging-pool.pools." + name + ".threads=5")
                .run(context -> assertThat(counters(context.getBean("counters")).threadCount())
                        .isEqualTo(5));
    }

    @Test
    void environmentVariablesGoBeforeTheOtherSettingsOfThePoolAndLeaveTheRest() {
        runner.withPropertyValues(
                        "messaging-pool.pools.coun-ters.threads=2", "messaging-pool.pools.coun-ters.queue-capacity=8")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("MESSAGINGPOOL_POOLS_COUNTERS_THREADS", "7"))))
                .run(context -> assertThat(counters(context.getBean("counters")).threads())
                        .hasSize(7)
                        .extracting(PoolThreadStatus::queueCapacity)
                        .containsOnly(8));
    }

    @Test
    void theLoggingContextIsFilledOnRequest() {
        runner.withPropertyValues("messaging-pool.pools.counters.mdc=true", "messaging-pool.defaults.threads=1")
                .withBean(Seen.class)
                .run(context -> {
                    counters(context.getBean("counters")).sendAndReceive(new Counter.CounterInit(7));

                    assertThat(context.getBean(Seen.class).mdc)
                            .containsEntry("pool", "counters")
                            .containsEntry("poolThread", "0")
                            .containsEntry("itemId", "7");
                });
    }

    @Test
    void noPoolIsCreatedWhenDisabled() {
        runner.withPropertyValues("messaging-pool.enabled=false").run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ThreadPool.class)
                .doesNotHaveBean(MessagingPoolProperties.class));
    }

    @Test
    void everySettingIsExplainedToTheEditor() throws IOException {
        ConfigurationMetadataRepository metadata = Metadata.own();

        assertThat(metadata.getAllProperties())
                .containsKeys(
                        "messaging-pool.enabled",
                        "messaging-pool.pools",
                        "management.health.messagingpool.enabled",
                        "management.endpoint.messagingpools.access");
        assertThat(metadata.getAllProperties().values()).allSatisfy(property -> {
            assertThat(property.getDescription())
                    .as(property.getId())
                    .endsWith(".")
                    .doesNotContain("{@", "\n");
            if (Boolean.class.getName().equals(property.getType())) {
                assertThat(property.getDescription()).startsWith("Whether");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Counter> counters(Object bean) {
        return (ThreadPool<Counter>) bean;
    }

    /** Notes what the logging context holds while a request runs. */
    static class Seen implements RequestInterceptor.Factory {

        private volatile Map<String, String> mdc = Map.of();

        @Override
        public RequestInterceptor create(String poolName, int thread) {
            return new RequestInterceptor() {

                @Override
                public void before(Request<?, ?> request, long queuedNanos) {
                    mdc = Map.copyOf(MDC.getCopyOfContextMap());
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}
}
