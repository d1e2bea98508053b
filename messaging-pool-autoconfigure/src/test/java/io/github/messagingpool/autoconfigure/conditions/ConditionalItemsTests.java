package io.github.messagingpool.autoconfigure.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Tests for conditions on item classes. */
@Timeout(60)
class ConditionalItemsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withPropertyValues("messaging-pool.defaults.threads=1")
            .withUserConfiguration(App.class);

    @Test
    void expressionsAndPropertiesDecide() {
        runner.run(context ->
                assertThat(context.getBeanNamesForType(ThreadPool.class)).contains("expression", "property"));
        runner.withPropertyValues("wanted=false")
                .run(context -> assertThat(context.getBeanNamesForType(ThreadPool.class))
                        .doesNotContain("expression", "property"));
    }

    @Test
    void theApplicationsBeansDecide() {
        runner.run(context -> assertThat(context.getBeanNamesForType(ThreadPool.class))
                .contains("missing-bean")
                .doesNotContain("bean", "single-candidate"));
        runner.withBean("utc", Clock.class, Clock::systemUTC)
                .run(context -> assertThat(context.getBeanNamesForType(ThreadPool.class))
                        .contains("bean", "single-candidate")
                        .doesNotContain("missing-bean"));
        runner.withBean("utc", Clock.class, Clock::systemUTC)
                .withBean("local", Clock.class, Clock::systemDefaultZone)
                .run(context -> assertThat(context.getBeanNamesForType(ThreadPool.class))
                        .contains("bean")
                        .doesNotContain("missing-bean", "single-candidate"));
    }

    @Test
    void theBeansOfOtherAutoConfigurationsDecide() {
        runner.run(context -> assertThat(context).doesNotHaveBean("auto-configured"));
        runner.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
                .run(context -> assertThat(context).hasBean("auto-configured"));
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class App {}
}
