package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItemFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Lets Spring make the items, as beans of the scope {@link PoolItemScope}. */
final class SpringItemFactory<T, I extends Init<T>> implements PoolItemFactory<T, I> {
    /** What Spring wants called when an item is closed, which may be on another thread; most items have no entry. */
    private final Map<T, Runnable> destructions = Collections.synchronizedMap(new IdentityHashMap<>());

    private final ConfigurableListableBeanFactory beanFactory;
    private final PoolItemScope scope;
    private final String beanName;
    private final Class<T> itemType;
    private final FactoryBeanObjects objects;

    SpringItemFactory(ConfigurableListableBeanFactory beanFactory, String beanName, Class<T> itemType) {
        this.beanFactory = beanFactory;
        this.scope = beanFactory.getBean(PoolItemScope.BEAN_NAME, PoolItemScope.class);
        this.beanName = beanName;
        this.itemType = itemType;
        this.objects = new FactoryBeanObjects(beanFactory, beanName, itemType);
    }

    @Override
    public T create(I init) throws Exception {
        objects.make();
        PoolItemScope.Creation creation = scope.enter(beanName, init);
        try {
            T item = beanFactory.getBean(beanName, itemType);
            if (creation.destruction() != null) {
                destructions.put(item, creation.destruction());
            }
            return item;
        } catch (BeanCreationException e) {
            throw thrownByConstructor(e);
        } finally {
            scope.leave(creation);
        }
    }

    /** Returns what the item's own constructor threw, or why what it takes cannot be had, without the container's wrapping. */
    private Exception thrownByConstructor(BeanCreationException e) {
        if (e.getRootCause() instanceof PoolSetupException reason) {
            return reason;
        }
        if (beanName.equals(e.getBeanName()) && e.getCause() instanceof BeanInstantiationException instantiation) {
            Throwable thrown = instantiation.getCause();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof Exception exception) {
                return exception;
            }
        }
        return e;
    }

    /** Spring does not close the item, so that what its {@code close()} throws is reported; unless told to do so. */
    @Override
    public void destroy(T item) throws Exception {
        Runnable destruction = destructions.remove(item);
        if (destruction != null) {
            destruction.run();
        }
        if (item instanceof AutoCloseable closeable && !closedBySpring()) {
            closeable.close();
        }
    }

    /** Returns whether {@code close()} is annotated as {@code @PreDestroy}: seen by Spring, or found ahead of time. */
    private boolean closedBySpring() {
        RootBeanDefinition definition = (RootBeanDefinition) beanFactory.getMergedBeanDefinition(beanName);
        String[] names = definition.getDestroyMethodNames();
        return definition.isExternallyManagedDestroyMethod("close")
                || (names != null && Arrays.asList(names).contains("close"));
    }
}
