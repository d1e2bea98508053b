package io.github.messagingpool.autoconfigure.mocked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolEndpointAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.CounterClient;
import io.github.messagingpool.autoconfigure.health.MessagingPoolHealthContributorAutoConfiguration;
import io.github.messagingpool.autoconfigure.metrics.MessagingPoolMetricsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Tests for an application whose pool is a mock that tells nothing of itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "management.endpoints.web.exposure.include=messagingpools")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class MockedPoolTests {

    @MockitoBean
    ThreadPool<Counter> pool;

    @Autowired
    ConfigurableApplicationContext context;

    @Test
    @SuppressWarnings("unchecked")
    void itStartsAnswersAndStopsAsIfThereWereNoPool(CapturedOutput output) {
        given(pool.sendAndReceive(any(Request.class))).willReturn(new Counter.AddResponse(1, 42));

        assertThat(context.getBean(CounterClient.class).pool().sendAndReceive(new Counter.AddRequest(1)))
                .isEqualTo(new Counter.AddResponse(1, 42));
        assertThat(context.getBean("messagingpoolHealthContributor", HealthIndicator.class)
                        .health())
                .isEqualTo(Health.up().build());
        assertThat(context.getBean(MessagingPoolsEndpoint.class).pools().pools())
                .isEmpty();
        assertThat(context.getBean(MessagingPoolsEndpoint.class).pool("counters"))
                .isNull();
        assertThat(context.getBean(MeterRegistry.class).getMeters())
                .noneMatch(meter -> meter.getId().getName().startsWith("messagingpool"));
        context.stop();
        context.start();
        assertThat(output).doesNotContain("Exception", "could not be stopped");
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    @ImportAutoConfiguration({
        MessagingPoolAutoConfiguration.class,
        MessagingPoolEndpointAutoConfiguration.class,
        MessagingPoolHealthContributorAutoConfiguration.class,
        MessagingPoolMetricsAutoConfiguration.class,
        MetricsAutoConfiguration.class,
        CompositeMeterRegistryAutoConfiguration.class,
        SimpleMetricsExportAutoConfiguration.class
    })
    static class App {}
}
