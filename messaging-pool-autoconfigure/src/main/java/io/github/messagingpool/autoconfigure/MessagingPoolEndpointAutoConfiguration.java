package io.github.messagingpool.autoconfigure;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Auto-configuration for {@link MessagingPoolsEndpoint}. */
@AutoConfiguration(after = MessagingPoolAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MessagingPoolsEndpoint.class)
@ConditionalOnBean(ThreadPoolCreator.class)
@EnableConfigurationProperties(MessagingPoolsEndpointProperties.class)
public final class MessagingPoolEndpointAutoConfiguration {

    MessagingPoolEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    MessagingPoolsEndpoint messagingPoolsEndpoint(
            ThreadPoolCreator creator, KeptDeadLetters deadLetters, MessagingPoolsEndpointProperties properties) {
        return new MessagingPoolsEndpoint(creator.pools(), creator, deadLetters, properties.showIds());
    }

    /** Before the pools are made, which tell it. */
    @Bean
    KeptDeadLetters messagingPoolsDeadLetters(MessagingPoolsEndpointProperties properties) {
        return new KeptDeadLetters(properties.deadLetters(), properties.showIds() != Show.NEVER);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(MessagingPoolsEndpoint.class)
    @ConditionalOnAvailableEndpoint(endpoint = MessagingPoolsEndpoint.class, exposure = EndpointExposure.WEB)
    MessagingPoolsEndpointWebExtension messagingPoolsEndpointWebExtension(
            MessagingPoolsEndpoint endpoint, MessagingPoolsEndpointProperties properties) {
        return new MessagingPoolsEndpointWebExtension(endpoint, properties.showIds(), properties.roles());
    }
}
