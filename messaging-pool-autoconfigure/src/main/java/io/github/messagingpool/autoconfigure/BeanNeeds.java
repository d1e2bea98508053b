package io.github.messagingpool.autoconfigure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.ResolvableType;

/** Which singletons have to be made, or finished, before a bean can be: those that it takes itself. */
final class BeanNeeds {

    private static final Set<Class<?>> GROUPS = Set.of(Collection.class, List.class, Set.class, Stream.class);

    private final ConfigurableListableBeanFactory beanFactory;
    private final ParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

    BeanNeeds(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /** Returns the names of those that are not there yet; makes none. */
    Set<String> of(String beanName, Class<?> beanClass) {
        Set<String> needs = new LinkedHashSet<>();
        if (beanFactory.getMergedBeanDefinition(beanName) instanceof RootBeanDefinition definition) {
            add(definition.getFactoryBeanName(), needs);
            addDependencies(definition, needs);
            for (DependencyDescriptor point : InjectionPoints.of(beanClass, definition)) {
                if (isTakenAtOnce(point)) {
                    add(point, beanName, needs);
                }
            }
        }
        return needs;
    }

    private static boolean isTakenAtOnce(DependencyDescriptor point) {
        Class<?> type = point.getDependencyType();
        return !ObjectFactory.class.isAssignableFrom(type)
                && !type.getName().equals("jakarta.inject.Provider")
                && point.getAnnotation(Value.class) == null
                && point.getAnnotation(Lazy.class) == null;
    }

    private void add(DependencyDescriptor point, String beanName, Set<String> needs) {
        ResolvableType element = element(point.getResolvableType());
        if (element == null) {
            add(missing(point, beanName), needs);
            return;
        }
        DependencyDescriptor one = new DependencyDescriptor(point);
        one.increaseNestingLevel();
        for (String name : beanFactory.getBeanNamesForType(element, true, false)) {
            if (point.getDependencyType().isArray() || beanFactory.isAutowireCandidate(name, one)) {
                add(name, needs);
            }
        }
    }

    private void add(@Nullable String name, Set<String> needs) {
        if (name != null
                && beanFactory.containsBeanDefinition(name)
                && beanFactory.isSingleton(name)
                && !beanFactory.containsSingleton(name)
                && needs.add(name)) {
            addDependencies(beanFactory.getMergedBeanDefinition(name), needs);
        }
    }

    /** Spring makes them before it says that it makes the bean. */
    private void addDependencies(BeanDefinition definition, Set<String> needs) {
        if (definition.getDependsOn() != null) {
            for (String name : definition.getDependsOn()) {
                add(name, needs);
            }
        }
    }

    /** Returns the type of the beans that are taken as a group, or null if one bean is taken. */
    private static @Nullable ResolvableType element(ResolvableType type) {
        Class<?> raw = type.toClass();
        if (raw.isArray()) {
            return type.getComponentType();
        }
        if (GROUPS.contains(raw)) {
            return type.getGeneric(0);
        }
        return raw == Map.class ? type.getGeneric(1) : null;
    }

    private @Nullable String missing(DependencyDescriptor point, String beanName) {
        WantedBean wanted = new WantedBean(point);
        wanted.initParameterNameDiscovery(parameterNames);
        if (wanted.getDependencyType() == Optional.class) {
            wanted.increaseNestingLevel();
        }
        try {
            return wanted.missing(beanFactory, beanName);
        } catch (BeansException e) {
            return null; // Spring says so when it makes the bean
        }
    }
}
