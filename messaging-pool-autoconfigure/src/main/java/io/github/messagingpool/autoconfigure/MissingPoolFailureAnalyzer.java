package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

/** Says why there is no {@code ThreadPool<X>} bean, or no client of one; goes before Spring Boot's own, which cannot know. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingPoolFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private final BeanFactory beanFactory;

    MissingPoolFailureAnalyzer(BeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        ResolvableType wanted = cause.getResolvableType();
        if (wanted == null
                || cause instanceof NoUniqueBeanDefinitionException
                || !(beanFactory instanceof ConfigurableListableBeanFactory factory)) {
            return null;
        }
        boolean isPool = wanted.toClass() == ThreadPool.class;
        Class<?> itemType = isPool ? wanted.getGeneric(0).resolve() : itemTypeOfClient(wanted.toClass());
        if (!isPool && itemType == null) {
            return null;
        }
        MissingPool missing = isPool && itemType == null
                ? MissingPool.ofNoPoolAtAll(factory)
                : MissingPool.of(itemType == null ? Object.class : itemType, wanted, factory);
        String what = itemType == null
                ? "a pool"
                : (isPool ? "the pool" : "the client " + wanted.toClass().getName()) + " of " + itemType.getName();
        return new FailureAnalysis(
                "There is no bean for " + what + whoWants(rootFailure) + ": " + missing.problem() + ".",
                missing.remedy(),
                rootFailure);
    }

    /** Returns the item class whose client a class is, or null if it is none. */
    private static @Nullable Class<?> itemTypeOfClient(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == ThreadPool.class) {
                Class<?> itemType = ResolvableType.forConstructorParameter(constructor, 0)
                        .getGeneric(0)
                        .resolve();
                return itemType != null
                                && itemType.isAnnotationPresent(PoolItem.class)
                                && ItemClass.clientOf(itemType) == type
                        ? itemType
                        : null;
            }
        }
        return null;
    }

    /** Returns who takes what is missing, in words to follow its name. */
    static String whoWants(Throwable failure) {
        String who = "";
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (next instanceof UnsatisfiedDependencyException unsatisfied && unsatisfied.getInjectionPoint() != null) {
                Member member = unsatisfied.getInjectionPoint().getMember();
                String type = member.getDeclaringClass().getName();
                who = ", which " + (member instanceof Method ? "the method " + member.getName() + " of " : "") + type
                        + " takes";
            }
        }
        return who;
    }
}
