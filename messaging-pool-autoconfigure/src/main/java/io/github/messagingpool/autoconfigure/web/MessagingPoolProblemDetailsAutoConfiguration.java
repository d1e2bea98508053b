package io.github.messagingpool.autoconfigure.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Auto-configuration for problem details of what fails in a pool; off unless {@code messaging-pool.problem-details} is true. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(RestControllerAdvice.class)
@ConditionalOnBooleanProperty("messaging-pool.problem-details")
public final class MessagingPoolProblemDetailsAutoConfiguration {

    MessagingPoolProblemDetailsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    PoolProblemAdvice messagingPoolProblemAdvice() {
        return new PoolProblemAdvice();
    }
}
