package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.RequestContext;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.ThreadPoolCreator;
import io.micrometer.context.ContextRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Auto-configuration for carrying every registered thread-local from senders to items. */
@AutoConfiguration(after = MessagingPoolAutoConfiguration.class)
@ConditionalOnClass(ContextRegistry.class)
@ConditionalOnBean(ThreadPoolCreator.class)
public final class MessagingPoolContextAutoConfiguration {

    MessagingPoolContextAutoConfiguration() {}

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestContext messagingPoolRequestContext() {
        return new ThreadLocalsContext(ContextRegistry.getInstance());
    }
}
