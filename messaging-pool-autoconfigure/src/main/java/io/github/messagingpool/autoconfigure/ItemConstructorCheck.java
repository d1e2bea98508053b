package io.github.messagingpool.autoconfigure;

import static org.springframework.core.annotation.AnnotatedElementUtils.hasAnnotation;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;

/**
 * Says at the start, as Spring does of other beans, that a bean which an item's constructor takes is missing, or is there
 * twice. Makes no bean for it. Items whose definitions are lazy are left out: Spring Boot says nothing of lazy beans.
 */
final class ItemConstructorCheck implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beanFactory;
    private final ThreadPoolCreator creator;
    private final ParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

    ItemConstructorCheck(ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator) {
        this.beanFactory = beanFactory;
        this.creator = creator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Class<?> type : creator.itemsOfSpring()) {
            BeanDefinition definition = beanFactory.getMergedBeanDefinition(ItemClass.itemBeanName(type));
            if (!definition.isLazyInit()) {
                check(definition, type);
            }
        }
    }

    private void check(BeanDefinition definition, Class<?> type) {
        Constructor<?> constructor = ItemClass.constructorOf(type);
        for (int index = 1; index < constructor.getParameterCount(); index++) {
            MethodParameter parameter = MethodParameter.forExecutable(constructor, index);
            if (needsOneBean(parameter)) {
                check(definition, parameter);
            }
        }
    }

    /** Into a collection Spring injects what there is, if anything. What is lazy is looked for when it is used. */
    private static boolean needsOneBean(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return !parameter.isOptional()
                && !type.isArray()
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type)
                && !Stream.class.isAssignableFrom(type)
                && !hasAnnotation(parameter.getParameter(), Value.class)
                && !hasAnnotation(parameter.getParameter(), Lazy.class)
                && !hasAnnotation(parameter.getExecutable(), Lazy.class);
    }

    private void check(BeanDefinition definition, MethodParameter parameter) {
        String bean = ItemClass.itemBeanName(parameter.getContainingClass());
        try {
            new WantedBean(parameter, parameterNames).missing(beanFactory, bean);
        } catch (NoSuchBeanDefinitionException e) {
            throw new UnsatisfiedDependencyException(
                    definition.getResourceDescription(), bean, new InjectionPoint(parameter), e);
        }
    }
}
