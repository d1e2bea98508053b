package io.github.messagingpool.autoconfigure;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
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
            ThreadPoolCreator creator, MessagingPoolsEndpointProperties properties) {
        return new MessagingPoolsEndpoint(creator.pools(), creator, properties.showIds());
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
