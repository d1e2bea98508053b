package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import io.github.messagingpool.autoconfigure.UnusedDeclarations.Unused;
import java.util.Iterator;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** A singleton of an item class, beside the pool of that class. */
final class ItemAsBean {

    private ItemAsBean() {}

    /**
     * Looks at what is defined until now, before any of it is made: its constructor takes an id, which no bean is.
     *
     * @throws PoolSetupException if there is one
     */
    static void refuse(ConfigurableListableBeanFactory beanFactory) {
        for (Iterator<String> names = beanFactory.getBeanNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            Class<?> type = beanFactory.getType(name, false);
            if (type != null && is(beanFactory, name, type)) {
                Unused item = of(beanFactory, name, type);
                throw new PoolSetupException(item.problem(), item.remedy());
            }
        }
    }

    static boolean is(ConfigurableListableBeanFactory beanFactory, String name, Class<?> type) {
        return ClassUtils.getUserClass(type).isAnnotationPresent(PoolItem.class)
                && beanFactory.containsBeanDefinition(name)
                && beanFactory.getMergedBeanDefinition(name).isSingleton()
                && !beanFactory.getMergedBeanDefinition(name).isAbstract();
    }

    static Unused of(ConfigurableListableBeanFactory beanFactory, String name, Class<?> type) {
        Class<?> item = ClassUtils.getUserClass(type);
        return new Unused(
                true,
                "The bean '" + name + "'" + origin(beanFactory, name) + " is of the pool item class " + item.getName()
                        + ": no pool knows it, no thread owns it, and any thread may call it.",
                "Remove the bean, and inject ThreadPool<" + item.getSimpleName() + ">, or the generated client of "
                        + item.getSimpleName() + ": the pool makes the items, one for each id. A class outside the"
                        + " application's packages is found with @PoolItemScan(basePackageClasses = "
                        + item.getSimpleName() + ".class); what is to make items itself is a PoolItemFactory bean.");
    }

    /** Returns where a bean is defined, in words to follow its name. */
    static String origin(ConfigurableListableBeanFactory beanFactory, String name) {
        BeanDefinition definition =
                beanFactory.containsBeanDefinition(name) ? beanFactory.getBeanDefinition(name) : null;
        return definition == null || definition.getResourceDescription() == null
                ? ""
                : " (" + definition.getResourceDescription() + ")";
    }
}
