package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.ThreadPoolCreator;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Auto-configuration for the meters of the pools. */
@AutoConfiguration(
        after = MessagingPoolAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass({MeterRegistry.class, MetricsAutoConfiguration.class})
@ConditionalOnBean({ThreadPoolCreator.class, MeterRegistry.class})
public final class MessagingPoolMetricsAutoConfiguration {

    MessagingPoolMetricsAutoConfiguration() {}

    @Bean
    MessagingPoolMeters messagingPoolMeters(ThreadPoolCreator creator) {
        return new MessagingPoolMeters(creator::pools, creator::imbalance);
    }
}
