package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.InstanceSupplier;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * The bean definitions of pools, of items and of typed clients. It is public because the code that Spring generates ahead
 * of time registers them here; applications do not.
 */
public final class PoolBeans {

    private final DefaultListableBeanFactory beanFactory;

    /** @param beanFactory where to register bean definitions */
    public PoolBeans(DefaultListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /**
     * Registers a pool.
     *
     * @param poolName the pool's name
     * @param item the name of the item class
     * @param init the class name of the init that its items are made from
     * @param id the type name of its ids
     * @param dependencies the names of the pools that must outlive it
     */
    public void pool(String poolName, String item, String init, String id, String... dependencies) {
        beanFactory.registerBeanDefinition(
                poolName, pool(poolName, type(item), type(init), type(id), List.of(dependencies)));
    }

    /**
     * Registers what items are made from.
     *
     * @param item the name of the item class
     * @param takesInit whether its constructor takes the init itself, and not just its id
     */
    public void item(String item, boolean takesInit) {
        Class<?> type = type(item);
        beanFactory.registerBeanDefinition(
                ItemClass.itemBeanName(type), item(type, ItemClass.constructorOf(type), takesInit));
    }

    /**
     * Registers a typed client.
     *
     * @param client its class name
     * @param poolName the name of its pool, or null if it finds it by its type
     */
    public void client(String client, @Nullable String poolName) {
        beanFactory.registerBeanDefinition(client, client(type(client), poolName));
    }

    private Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, beanFactory.getBeanClassLoader());
    }

    static RootBeanDefinition pool(
            String poolName, Class<?> itemType, Class<?> initType, Class<?> idType, Collection<String> dependencies) {
        RootBeanDefinition definition = new RootBeanDefinition(ThreadPool.class);
        definition.setTargetType(ResolvableType.forClassWithGenerics(ThreadPool.class, itemType));
        definition.setFactoryBeanName(ThreadPoolCreator.BEAN_NAME);
        definition.setFactoryMethodName("create");
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, poolName);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(1, itemType);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(2, initType);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(3, idType);
        definition.setInstanceSupplier(new PoolSupplier(poolName, itemType, initType, idType));
        definition.setDestroyMethodName("shutdown"); // it does not log what the lifecycle has logged
        definition.setLazyInit(false);
        if (!dependencies.isEmpty()) {
            definition.setDependsOn(dependencies.toArray(String[]::new));
        }
        definition.setResourceDescription(origin(itemType));
        return definition;
    }

    static RootBeanDefinition item(Class<?> type, Constructor<?> constructor, boolean takesInit) {
        RootBeanDefinition definition = new RootBeanDefinition(type);
        definition.setScope(PoolItemScope.NAME);
        definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        definition.setAutowireCandidate(false);
        definition.setAttribute(AbstractBeanDefinition.PREFERRED_CONSTRUCTORS_ATTRIBUTE, constructor);
        definition
                .getConstructorArgumentValues()
                .addIndexedArgumentValue(
                        0, new RuntimeBeanReference(takesInit ? PoolItemScope.CURRENT_INIT : PoolItemScope.CURRENT_ID));
        if (AutoCloseable.class.isAssignableFrom(type)) {
            definition.setDestroyMethodName(""); // the pool closes it
        }
        definition.setResourceDescription(origin(type));
        return definition;
    }

    static RootBeanDefinition client(Class<?> type, @Nullable String poolName) {
        RootBeanDefinition definition = new RootBeanDefinition(type);
        definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        if (poolName != null) {
            definition.getConstructorArgumentValues().addIndexedArgumentValue(0, new RuntimeBeanReference(poolName));
            Constructor<?>[] constructors = type.getDeclaredConstructors();
            if (constructors.length == 1 && takesOnlyAPool(constructors[0])) {
                definition.setInstanceSupplier(new ClientSupplier(constructors[0], poolName));
            }
        }
        return definition;
    }

    private static boolean takesOnlyAPool(Constructor<?> constructor) {
        return constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == ThreadPool.class;
    }

    private static String origin(Class<?> itemType) {
        return "@PoolItem " + itemType.getName();
    }

    /** Returns whether a definition says itself how its bean is made, and not by one of the suppliers here. */
    static boolean hasForeignSupplier(RootBeanDefinition definition) {
        Supplier<?> supplier = definition.getInstanceSupplier();
        return supplier != null && !(supplier instanceof PoolSupplier) && !(supplier instanceof ClientSupplier);
    }

    /** Makes a pool as its factory method would be called, without looking for that in every definition. */
    private record PoolSupplier(String poolName, Class<?> itemType, Class<?> initType, Class<?> idType)
            implements InstanceSupplier<ThreadPool<?>> {

        @Override
        public ThreadPool<?> get(RegisteredBean bean) {
            return bean.getBeanFactory()
                    .getBean(ThreadPoolCreator.BEAN_NAME, ThreadPoolCreator.class)
                    .create(poolName, itemType, initType, idType);
        }
    }

    /** Makes a client by its only constructor, without converting the pool that this takes. */
    private record ClientSupplier(Constructor<?> constructor, String poolName) implements InstanceSupplier<Object> {

        @Override
        public Object get(RegisteredBean bean) {
            return BeanUtils.instantiateClass(constructor, bean.getBeanFactory().getBean(poolName));
        }
    }
}
