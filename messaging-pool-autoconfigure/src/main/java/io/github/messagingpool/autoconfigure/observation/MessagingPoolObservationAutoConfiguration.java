package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.RequestObserver;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolProperties;
import io.github.messagingpool.autoconfigure.ThreadPoolCreator;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationRegistryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

/** Auto-configuration for observing requests. */
@AutoConfiguration(
        after = MessagingPoolAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration"
        })
@ConditionalOnClass({ObservationRegistry.class, ObservationRegistryCustomizer.class})
@ConditionalOnBean({ThreadPoolCreator.class, ObservationRegistry.class})
@ConditionalOnBooleanProperty(name = "messaging-pool.observation.enabled", matchIfMissing = true)
public final class MessagingPoolObservationAutoConfiguration {

    MessagingPoolObservationAutoConfiguration() {}

    @Bean
    @Lazy(false) // it has to know when all beans are there
    @ConditionalOnMissingBean(RequestObserver.class)
    PoolObserver messagingPoolObserver(
            ConfigurableListableBeanFactory beanFactory,
            ObjectProvider<ObservationRegistry> registries,
            ObjectProvider<MessagingPoolObservationConvention> conventions,
            ObjectProvider<SenderSpans> spans,
            ObjectProvider<ObservationHandler<?>> handlers,
            ObjectProvider<ObservationRegistryCustomizer<?>> customizers,
            MessagingPoolProperties properties) {
        return new PoolObserver(() -> {
            ObservationRegistry registry = registries.getIfUnique();
            return registry == null || isForMetersAlone(beanFactory, handlers, customizers)
                    ? null
                    : new PoolObserver.Observing(
                            registry,
                            conventions.getIfAvailable(() -> new MessagingPoolObservationConvention() {}),
                            spans.getIfAvailable(() -> () -> null),
                            showsIds(properties.observation()));
        });
    }

    private static boolean showsIds(MessagingPoolProperties.@Nullable Observation observation) {
        return observation != null && observation.ids();
    }

    /** Then nobody would see the observations, each of which costs more than a request. */
    private static boolean isForMetersAlone(
            ConfigurableListableBeanFactory beanFactory,
            ObjectProvider<ObservationHandler<?>> handlers,
            ObjectProvider<ObservationRegistryCustomizer<?>> customizers) {
        return isSpringBoots(beanFactory)
                && handlers.stream().allMatch(MessagingPoolObservationAutoConfiguration::makesMeters)
                && customizers.stream().findAny().isEmpty();
    }

    /** To one of the application's own it may have given handlers that are no beans. */
    private static boolean isSpringBoots(ConfigurableListableBeanFactory beanFactory) {
        return Arrays.stream(beanFactory.getBeanNamesForType(ObservationRegistry.class, true, false))
                .filter(beanFactory::containsBeanDefinition)
                .map(beanFactory::getBeanDefinition)
                .anyMatch(definition ->
                        ObservationAutoConfiguration.class.getName().equals(definition.getFactoryBeanName()));
    }

    /** By its name, as Micrometer's meters may be absent. */
    private static boolean makesMeters(ObservationHandler<?> handler) {
        return Arrays.stream(ClassUtils.getAllInterfaces(handler)).anyMatch(type -> type.getName()
                .equals("io.micrometer.core.instrument.observation.MeterObservationHandler"));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterObservationHandler.class)
    static class Meters {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        NoSecondTimer messagingPoolNoSecondTimer() {
            return new NoSecondTimer();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TracingObservationHandler.class)
    @ConditionalOnBean(Tracer.class)
    static class Tracing {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        LinkingTracingHandler messagingPoolTracingHandler(Tracer tracer) {
            return new LinkingTracingHandler(tracer);
        }
    }
}
