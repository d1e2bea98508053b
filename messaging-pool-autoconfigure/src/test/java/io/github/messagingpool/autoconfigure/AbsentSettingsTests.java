package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Tests for {@link AbsentSettings}. */
@Timeout(60)
class AbsentSettingsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withUserConfiguration(App.class)
            .withPropertyValues("messaging-pool.pools.counters.threads=2");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messaging-pool.pools.counters.queue-capacity",
                "messaging-pool.pools.counters.queueCapacity",
                "messaging-pool.pools.counters.QUEUE_CAPACITY",
                "messaging-pool.pools[counters].queue-capacity",
                "messagingPool.pools.counters.queuecapacity"
            })
    void aSettingIsFoundInEveryForm(String name) {
        runner.withPropertyValues(name + "=64")
                .run(context -> assertThat(queueCapacity(context)).isEqualTo(64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MESSAGINGPOOL_POOLS_COUNTERS_QUEUECAPACITY", "MESSAGING_POOL_POOLS_COUNTERS_QUEUE_CAPACITY"})
    void aSettingIsFoundAmongTheEnvironmentVariables(String name) {
        runner.withInitializer(context -> addFirst(
                        context,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "64"))))
                .run(context -> assertThat(queueCapacity(context)).isEqualTo(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-app", "my.app"})
    void aSettingIsFoundBehindThePrefixOfAnApplicationsEnvironmentVariables(String prefix) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("MY_APP_MESSAGING_POOL_DEFAULTS_QUEUE_CAPACITY", "64")));
        SpringApplication application = new SpringApplication(App.class, MessagingPoolAutoConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironmentPrefix(prefix);
        application.setEnvironment(environment);

        try (ConfigurableApplicationContext context = application.run()) {
            assertThat(queueCapacity(context)).isEqualTo(64);
        }
    }

    @Test
    void aSettingIsFoundInASourceThatDoesNotListItsNames() {
        runner.withInitializer(context -> addFirst(context, new Unlisted()))
                .run(context -> assertThat(queueCapacity(context)).isEqualTo(64));
    }

    @Test
    void noSourceIsAskedForASettingThatNoPropertyIsNamedAfter() {
        Noting noting = new Noting();

        runner.withInitializer(context -> addFirst(context, noting)).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(noting.asked)
                    .contains("messaging-pool.pools.counters.threads")
                    .noneMatch(name -> name.endsWith("counters.queue-capacity"));
        });
    }

    private static int queueCapacity(BeanFactory beans) {
        ThreadPool<?> pool = beans.getBean("counters", ThreadPool.class);
        return pool.threads().get(0).queueCapacity();
    }

    private static void addFirst(ConfigurableApplicationContext context, PropertySource<?> source) {
        context.getEnvironment().getPropertySources().addFirst(source);
    }

    /** Answers, but does not say what. */
    private static final class Unlisted extends PropertySource<Object> {

        Unlisted() {
            super("unlisted", new Object());
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return name.equals("messaging-pool.pools.counters.queue-capacity") ? 64 : null;
        }
    }

    /** Notes what it is asked for. */
    private static final class Noting extends MapPropertySource {

        private final List<String> asked = new ArrayList<>();

        Noting() {
            super("noting", Map.of());
        }

        @Override
        public @Nullable Object getProperty(String name) {
            asked.add(name);
            return super.getProperty(name);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}
}
