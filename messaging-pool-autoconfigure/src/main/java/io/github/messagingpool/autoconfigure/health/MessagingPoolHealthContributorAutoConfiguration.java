package io.github.messagingpool.autoconfigure.health;

import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.ThreadPoolCreator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Auto-configuration for the health of the pools, the component {@code messagingpool}. */
@AutoConfiguration(after = MessagingPoolAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(ThreadPoolCreator.class)
@ConditionalOnEnabledHealthIndicator("messagingpool")
public final class MessagingPoolHealthContributorAutoConfiguration {

    MessagingPoolHealthContributorAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = {"messagingpoolHealthIndicator", "messagingpoolHealthContributor"})
    MessagingPoolHealthIndicator messagingpoolHealthContributor(ThreadPoolCreator creator, Environment environment) {
        boolean strict = environment.getProperty("management.health.messagingpool.strict", Boolean.class, false);
        return new MessagingPoolHealthIndicator(creator.pools(), strict);
    }
}
