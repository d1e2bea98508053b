package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What beans of the application may take of which the container has no record: by a lazy proxy, by a provider that has not
 * been asked yet, in a bean that has not been made, or by looking it up. It is told from the types of fields and parameters,
 * so it may be too much, and is not too little. One thread uses it.
 */
final class PossibleTakers {

    private final ConfigurableListableBeanFactory beanFactory;
    private final Set<Class<?>> taken = new HashSet<>();
    private boolean isKnown;
    private boolean lookUp;

    PossibleTakers(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /** In most applications nobody asks, and nothing is looked at. */
    private void addAll() {
        for (Iterator<String> names = beanFactory.getBeanNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            Class<?> type = beanFactory.containsBeanDefinition(name) ? beanFactory.getType(name, false) : null;
            if (type != null && isOfApplication(ClassUtils.getUserClass(type))) {
                addMembersOf(ClassUtils.getUserClass(type));
            }
        }
    }

    /** Returns whether a bean of the type may be taken. */
    boolean mayTake(Class<?> type) {
        if (!isKnown) {
            isKnown = true;
            addAll();
        }
        return lookUp || taken.stream().anyMatch(each -> each.isAssignableFrom(type));
    }

    /** Those of Spring, of auto-configurations and of the starter look nothing up that is for pools, or it is known. */
    private static boolean isOfApplication(Class<?> type) {
        return !type.getName().startsWith("org.springframework.") && !isOfStarter(type) && !isAutoConfiguration(type);
    }

    /** In a native image nobody can tell. */
    private static boolean isOfStarter(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source != null
                && (source.equals(sourceOf(PossibleTakers.class)) || source.equals(sourceOf(PoolItem.class)));
    }

    private static @Nullable CodeSource sourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource();
    }

    private static boolean isAutoConfiguration(@Nullable Class<?> type) {
        return type != null
                && (type.isAnnotationPresent(AutoConfiguration.class) || isAutoConfiguration(type.getEnclosingClass()));
    }

    /** Of a class whose members name types that are not there, nobody can tell. */
    private void addMembersOf(Class<?> type) {
        try {
            addMembers(type);
        } catch (LinkageError | TypeNotPresentException e) {
            lookUp = true;
        }
    }

    private void addMembers(Class<?> type) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                add(ResolvableType.forField(field, type));
            }
            for (Constructor<?> constructor : each.getDeclaredConstructors()) {
                for (int i = 0; i < constructor.getParameterCount(); i++) {
                    add(ResolvableType.forConstructorParameter(constructor, i));
                }
            }
        }
        ReflectionUtils.doWithMethods(type, this::addMethod, PossibleTakers::isCalledByContainer);
    }

    private static boolean isCalledByContainer(Method method) {
        return method.getDeclaringClass() != Object.class
                && (!Modifier.isStatic(method.getModifiers()) || method.isAnnotationPresent(Bean.class));
    }

    private void addMethod(Method method) {
        if (method.isAnnotationPresent(Lookup.class)) {
            add(ResolvableType.forMethodReturnType(method));
        }
        for (int i = 0; i < method.getParameterCount(); i++) {
            add(ResolvableType.forMethodParameter(MethodParameter.forExecutable(method, i)));
        }
    }

    private void add(ResolvableType type) {
        Class<?> found = type.toClass();
        lookUp |= BeanFactory.class.isAssignableFrom(found);
        if (found.isArray()) {
            add(type.getComponentType());
        } else if (found != Object.class) {
            taken.add(found);
        }
        if (!(type.getType() instanceof TypeVariable)) { // whose bound may name it again
            for (ResolvableType argument : type.getGenerics()) {
                add(argument);
            }
        }
    }
}
