package io.github.messagingpool.autoconfigure;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/** Where Spring injects something when it makes a bean; {@code @Resource}, which goes by names, is left out. */
final class InjectionPoints {

    private static final Set<String> INJECTING = Set.of("jakarta.inject.Inject", Autowired.class.getName());

    private final List<DependencyDescriptor> points = new ArrayList<>();

    private InjectionPoints() {}

    /** Returns those of a bean; of an item, those but for its id or init. */
    static List<DependencyDescriptor> of(Class<?> beanClass, RootBeanDefinition definition) {
        InjectionPoints found = new InjectionPoints();
        if (PoolItemScope.NAME.equals(definition.getScope())) {
            found.addParameters(ItemClass.constructorOf(beanClass), 1);
        } else {
            Executable maker = maker(beanClass, definition);
            if (maker != null) {
                found.addParameters(maker, 0);
            }
        }
        found.addMembers(beanClass);
        return found.points;
    }

    private void addMembers(Class<?> beanClass) {
        ReflectionUtils.doWithFields(beanClass, field -> {
            if (isInjected(field) && !Modifier.isStatic(field.getModifiers())) {
                points.add(new DependencyDescriptor(field, isRequired(field)));
            }
        });
        ReflectionUtils.doWithMethods(beanClass, method -> {
            if (isInjected(method) && !Modifier.isStatic(method.getModifiers())) {
                addParameters(method, 0);
            }
        });
    }

    private void addParameters(Executable executable, int first) {
        for (int i = first; i < executable.getParameterCount(); i++) {
            points.add(new DependencyDescriptor(MethodParameter.forExecutable(executable, i), isRequired(executable)));
        }
    }

    private static boolean isRequired(AnnotatedElement element) {
        Autowired autowired = AnnotatedElementUtils.findMergedAnnotation(element, Autowired.class);
        return autowired == null || autowired.required();
    }

    /** Returns what makes a bean, or null if that cannot be told from its definition. */
    private static @Nullable Executable maker(Class<?> beanClass, RootBeanDefinition definition) {
        if (definition.getResolvedFactoryMethod() != null) {
            return definition.getResolvedFactoryMethod();
        }
        Constructor<?>[] all = beanClass.getDeclaredConstructors();
        Constructor<?> only = all.length == 1 ? all[0] : null;
        for (Constructor<?> constructor : all) {
            only = isInjected(constructor) ? constructor : only;
        }
        return only;
    }

    private static boolean isInjected(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (INJECTING.contains(type.getName()) || type.isAnnotationPresent(Autowired.class)) {
                return true;
            }
        }
        return element instanceof Field && AnnotatedElementUtils.hasAnnotation(element, Value.class);
    }
}
