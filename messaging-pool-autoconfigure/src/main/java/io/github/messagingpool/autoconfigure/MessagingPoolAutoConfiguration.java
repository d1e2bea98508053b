package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.spi.PoolProvider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for {@link ThreadPool} beans, one for each item class of the application. An application's own
 * {@code ThreadPool<UserSession>} bean replaces the one of that item class, and its own {@link PoolProvider} bean makes
 * all others.
 *
 * <p>It comes late, so that conditions on item classes meet the beans of other auto-configurations.
 */
@AutoConfiguration
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBooleanProperty(name = "messaging-pool.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MessagingPoolProperties.class)
@Import(PoolItemRegistrar.class)
public final class MessagingPoolAutoConfiguration {

    MessagingPoolAutoConfiguration() {}

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AbsentSettings messagingPoolAbsentSettings() {
        return new AbsentSettings();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static SettingSources messagingPoolSettingSources(Environment environment) {
        return new SettingSources(environment);
    }

    @Bean(PoolItemScope.BEAN_NAME)
    static PoolItemScope poolItemScope() {
        return new PoolItemScope();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeansInCreation messagingPoolBeansInCreation() {
        return new BeansInCreation();
    }

    @Bean
    @ConditionalOnMissingBean
    PoolProvider messagingPoolProvider() {
        return LocalPools.onThreads();
    }

    @Bean(ThreadPoolCreator.BEAN_NAME)
    ThreadPoolCreator messagingPoolCreator(
            ConfigurableListableBeanFactory beanFactory,
            MessagingPoolProperties properties,
            DeclaredPools declaredPools,
            PoolProvider provider,
            SettingSources sources,
            ApplicationEventPublisher events) {
        Set<String> pools = new LinkedHashSet<>(declaredPools.names());
        pools.addAll(List.of(beanFactory.getBeanNamesForType(ThreadPool.class, true, false)));
        new UnknownSettings(sources, pools).warn();
        return new ThreadPoolCreator(beanFactory, new PoolOptions(properties, pools, sources), provider, events);
    }

    @Bean
    ItemInjectionCheck messagingPoolItemInjectionCheck(
            ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator) {
        return new ItemInjectionCheck(beanFactory, creator);
    }

    @Bean
    ItemProxyCheck messagingPoolItemProxyCheck(AbstractBeanFactory beanFactory, ThreadPoolCreator creator) {
        return new ItemProxyCheck(beanFactory, creator);
    }

    @Bean
    UnusedDeclarations messagingPoolUnusedDeclarations(
            ConfigurableListableBeanFactory beanFactory,
            ThreadPoolCreator creator,
            DeclaredPools declared,
            MessagingPoolProperties properties,
            ObjectProvider<UnusedDeclarations.Check> others) {
        Stream<UnusedDeclarations.Check> own = Stream.of(
                new UnusedBeans(beanFactory, creator, declared),
                new UnusedSettings(beanFactory, creator, properties.pools().keySet()),
                new UnpublishedEvents(beanFactory, creator),
                new ItemScopes(beanFactory, creator),
                declared::lookForEmptyPackages);
        return new UnusedDeclarations(Stream.concat(own, others.orderedStream()).toList());
    }

    @Bean
    MessagingPoolLifecycle messagingPoolLifecycle(ConfigurableApplicationContext context, ThreadPoolCreator creator) {
        return new MessagingPoolLifecycle(context, creator);
    }
}
