package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.BeansException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.util.ClassUtils;

/**
 * Says at the start, as Spring does of other beans, that what is injected into items is missing, is there twice, or is a
 * value that cannot be read. Makes no bean for it. Items whose definitions are lazy are left out: Spring Boot says nothing
 * of lazy beans.
 */
final class ItemInjectionCheck implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beanFactory;
    private final ThreadPoolCreator creator;
    private final ParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

    ItemInjectionCheck(ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator) {
        this.beanFactory = beanFactory;
        this.creator = creator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Class<?> type : creator.itemsOfSpring()) {
            String bean = ItemClass.itemBeanName(type);
            if (beanFactory.getMergedBeanDefinition(bean) instanceof RootBeanDefinition definition
                    && !definition.isLazyInit()) {
                check(type, bean, definition);
            }
        }
    }

    private void check(Class<?> type, String bean, RootBeanDefinition definition) {
        for (DependencyDescriptor point : InjectionPoints.of(type, definition)) {
            try {
                check(point, bean);
            } catch (NoSuchBeanDefinitionException e) {
                throw isPlainValue(point, e) ? plainValue(type, point) : failure(definition, bean, point, e);
            } catch (TypeMismatchException | IllegalArgumentException e) {
                throw failure(definition, bean, point, e);
            }
        }
    }

    /** A number or a text is seldom a bean: it is a setting, or was meant to be a part of the id. */
    private static boolean isPlainValue(DependencyDescriptor point, NoSuchBeanDefinitionException e) {
        return !(e instanceof NoUniqueBeanDefinitionException)
                && point.getMethodParameter() != null
                && point.getMethodParameter().getExecutable() instanceof Constructor
                && point.getAnnotation(Value.class) == null
                && BeanUtils.isSimpleValueType(point.getDependencyType());
    }

    private PoolSetupException plainValue(Class<?> type, DependencyDescriptor point) {
        boolean isKotlin = ItemClass.isKotlin(type);
        String boxed = ClassUtils.resolvePrimitiveIfNecessary(point.getDependencyType())
                .getSimpleName();
        String value = isKotlin && boxed.equals("Integer") ? "Int" : boxed;
        point.initParameterNameDiscovery(parameterNames);
        String name = point.getDependencyName() == null ? "" : " " + point.getDependencyName();
        return new PoolSetupException(
                "The constructor of the pool item class " + type.getName() + " takes, after the id, the parameter"
                        + name + " of type "
                        + (isKotlin ? value : point.getDependencyType().getSimpleName())
                        + ", and there is no bean of that type.",
                "If it belongs to the id, let the id be one " + (isKotlin ? "@Sendable data class" : "record")
                        + " of both. If it is a setting, annotate it with @Value. If it is given when an item is created, let the"
                        + " constructor take an init first, which has it: a " + (isKotlin ? "data class" : "record")
                        + " that implements Init.OfLong<" + type.getSimpleName()
                        + ">, OfInt or OfKey. Else define a bean of type "
                        + value + ".");
    }

    private static UnsatisfiedDependencyException failure(
            RootBeanDefinition definition, String bean, DependencyDescriptor point, RuntimeException reason) {
        String origin = definition.getResourceDescription();
        if (point.getAnnotation(Value.class) == null && reason instanceof BeansException beans) {
            return new UnsatisfiedDependencyException(origin, bean, point, beans);
        }
        UnsatisfiedDependencyException failure =
                new UnsatisfiedDependencyException(origin, bean, point, String.valueOf(reason.getMessage()));
        failure.initCause(UnreadableValue.of(point, reason));
        return failure;
    }

    private void check(DependencyDescriptor point, String bean) {
        Value value = point.getAnnotation(Value.class);
        if (value != null) {
            checkValue(value.value(), point, bean);
        } else if (needsOneBean(point)) {
            wanted(point).missing(beanFactory, bean);
        }
    }

    /** An expression may make beans, or have another value for each item: only its placeholders are looked at. */
    private void checkValue(String value, DependencyDescriptor point, String bean) {
        String resolved = beanFactory.resolveEmbeddedValue(value);
        if (resolved != null && !resolved.contains("#{")) {
            wanted(point).missing(beanFactory, bean);
        }
    }

    private WantedBean wanted(DependencyDescriptor point) {
        WantedBean wanted = new WantedBean(point);
        wanted.initParameterNameDiscovery(parameterNames);
        return wanted;
    }

    /** Into a collection Spring injects what there is, if anything. What is lazy is looked for when it is used. */
    private static boolean needsOneBean(DependencyDescriptor point) {
        Class<?> type = point.getDependencyType();
        return point.isRequired()
                && !type.isArray()
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type)
                && !Stream.class.isAssignableFrom(type)
                && point.getAnnotation(Lazy.class) == null;
    }
}
