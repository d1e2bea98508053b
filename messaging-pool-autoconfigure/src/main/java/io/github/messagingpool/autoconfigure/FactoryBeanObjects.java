package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.BeansInCreation.Creation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Lazy;

/**
 * The objects of factory beans that items of a class take. They are made before the first item, because the container
 * tells nobody that it makes them: so that one pool thread is seen to wait for another that makes them.
 */
final class FactoryBeanObjects {

    private final ConfigurableListableBeanFactory beanFactory;
    private final BeansInCreation beans;
    private final String itemBean;
    private final Class<?> itemType;

    /** Whether they are there; several threads may find out. */
    private volatile boolean made;

    FactoryBeanObjects(ConfigurableListableBeanFactory beanFactory, String itemBean, Class<?> itemType) {
        this.beanFactory = beanFactory;
        this.beans = beanFactory.getBean(BeansInCreation.class);
        this.itemBean = itemBean;
        this.itemType = itemType;
    }

    /** @throws PoolSetupException if another thread makes one of them and waits for the calling one */
    void make() {
        if (made) {
            return;
        }
        if (beanFactory.getMergedBeanDefinition(itemBean) instanceof RootBeanDefinition definition) {
            for (DependencyDescriptor point : InjectionPoints.of(itemType, definition)) {
                String bean = isTakenAtOnce(point) ? wanted(point) : null;
                if (bean != null && beanFactory.isFactoryBean(bean) && beanFactory.isSingleton(bean)) {
                    make(bean);
                }
            }
        }
        made = true;
    }

    private void make(String bean) {
        Creation creation = beans.beginObject(bean);
        boolean failed = true;
        try {
            beanFactory.getBean(bean);
            failed = false;
        } finally {
            if (creation != null) {
                beans.end(creation, failed);
            }
        }
    }

    private static boolean isTakenAtOnce(DependencyDescriptor point) {
        Class<?> type = point.getDependencyType();
        return !ObjectFactory.class.isAssignableFrom(type)
                && !type.getName().equals("jakarta.inject.Provider")
                && point.getAnnotation(Value.class) == null
                && point.getAnnotation(Lazy.class) == null;
    }

    private @Nullable String wanted(DependencyDescriptor point) {
        WantedBean wanted = new WantedBean(point);
        if (wanted.getDependencyType() == Optional.class) {
            wanted.increaseNestingLevel();
        }
        try {
            return wanted.missing(beanFactory, itemBean);
        } catch (BeansException e) {
            return null; // Spring says so when it makes the item
        }
    }
}
