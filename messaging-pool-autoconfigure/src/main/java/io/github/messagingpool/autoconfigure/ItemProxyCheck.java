package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.AopConfigException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanFactory;
import org.springframework.util.ReflectionUtils;

/**
 * Says at the start that Spring cannot put a proxy before items as it would: a proxy is an object of a subclass without
 * the item's state, and what it does not override runs on that.
 */
final class ItemProxyCheck implements SmartInitializingSingleton {

    private static final String WHY_PROXY = "Spring makes a proxy for each item of ";

    private static final String INSTEAD =
            ", or remove what the proxy is for: an aspect, or an annotation such as @Transactional or @Validated.";

    private final AbstractBeanFactory beanFactory;
    private final ThreadPoolCreator creator;

    ItemProxyCheck(AbstractBeanFactory beanFactory, ThreadPoolCreator creator) {
        this.beanFactory = beanFactory;
        this.creator = creator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Class<?> type : creator.itemsOfSpring()) {
            check(type);
        }
    }

    /** Makes no item for it. */
    private void check(Class<?> itemType) {
        for (BeanPostProcessor processor : beanFactory.getBeanPostProcessors()) {
            if (processor instanceof SmartInstantiationAwareBeanPostProcessor proxying) {
                Class<?> made = typeMade(proxying, itemType);
                if (SpringProxy.class.isAssignableFrom(made)) {
                    check(itemType, made);
                }
            }
        }
    }

    private static Class<?> typeMade(SmartInstantiationAwareBeanPostProcessor proxying, Class<?> itemType) {
        try {
            return proxying.determineBeanType(itemType, ItemClass.itemBeanName(itemType));
        } catch (AopConfigException e) {
            if (!Modifier.isFinal(itemType.getModifiers())) {
                throw e;
            }
            throw new PoolSetupException(
                    WHY_PROXY + itemType.getName() + ", but the class is "
                            + (itemType.isRecord() ? "a record" : "final") + ", so it can have none.",
                    "Let it be a class that is not final" + INSTEAD);
        }
    }

    private static void check(Class<?> itemType, Class<?> proxyType) {
        if (!itemType.isAssignableFrom(proxyType)) {
            throw new PoolSetupException(
                    WHY_PROXY + itemType.getName() + ", of its interfaces and not of the class, so that it is no item.",
                    "Set 'spring.aop.proxy-target-class' to true, which is the default" + INSTEAD);
        }
        Method method = notOverridden(itemType);
        if (method != null) {
            throw new PoolSetupException(
                    WHY_PROXY + itemType.getName() + ", but its method " + method.getName()
                            + " is final: it would run on the proxy, without the item's state.",
                    "Let the method not be final" + INSTEAD);
        }
    }

    /** Returns a final method that may be called from outside, or null; what only subclasses call runs on the item. */
    private static @Nullable Method notOverridden(Class<?> itemType) {
        for (Method method : ReflectionUtils.getAllDeclaredMethods(itemType)) {
            int modifiers = method.getModifiers();
            if (Modifier.isFinal(modifiers)
                    && !Modifier.isStatic(modifiers)
                    && !method.isSynthetic()
                    && isCalledFromOutside(method, itemType)) {
                return method;
            }
        }
        return null;
    }

    private static boolean isCalledFromOutside(Method method, Class<?> itemType) {
        int modifiers = method.getModifiers();
        Class<?> declaring = method.getDeclaringClass();
        return declaring != Object.class
                && !Modifier.isPrivate(modifiers)
                && (declaring == itemType || !Modifier.isProtected(modifiers));
    }
}
