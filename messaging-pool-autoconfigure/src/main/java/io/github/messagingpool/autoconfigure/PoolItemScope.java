package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Init;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.Scope;

/**
 * The scope of items: a bean in it is made for one init, on the pool thread that runs it, and belongs to the pool from
 * then on. It keeps no items, only what is being made on each thread.
 */
final class PoolItemScope implements Scope, BeanFactoryPostProcessor {

    static final String NAME = "pool-item";
    static final String BEAN_NAME = "poolItemScope";
    static final String CURRENT_ID = "messagingpool.currentId";
    static final String CURRENT_INIT = "messagingpool.currentInit";

    @SuppressWarnings("ThreadLocalUsage") // one for each context, so that contexts do not see each other
    private final ThreadLocal<@Nullable Creation> current = new ThreadLocal<>();

    /** An item in the making, and what Spring wants called when it is closed. */
    static final class Creation {

        private final String beanName;
        private final Init<?> init;

        /** The item whose constructor makes this one, where a pool runs requests on their sender's thread. */
        private final @Nullable Creation outer;

        private @Nullable Runnable destruction;

        private Creation(String beanName, Init<?> init, @Nullable Creation outer) {
            this.beanName = beanName;
            this.init = init;
            this.outer = outer;
        }

        @Nullable
        Runnable destruction() {
            return destruction;
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        beanFactory.registerScope(NAME, this);
    }

    Creation enter(String beanName, Init<?> init) {
        Creation creation = new Creation(beanName, init, current.get());
        current.set(creation);
        return creation;
    }

    void leave(Creation creation) {
        if (creation.outer == null) {
            current.remove();
        } else {
            current.set(creation.outer);
        }
    }

    /** Returns the id that the item in the making gets; called by the container. */
    Object currentId() {
        Init<?> init = currentInit();
        return init instanceof Init.OfInt<?> ofInt ? (Object) ofInt.id() : init.itemId();
    }

    /** Returns the init that the item in the making gets; called by the container. */
    Init<?> currentInit() {
        return creation().init;
    }

    private Creation creation() {
        Creation creation = current.get();
        if (creation == null) {
            throw new IllegalStateException("No pool item is being created on the thread "
                    + Thread.currentThread().getName() + "; inject the ThreadPool, and send it requests");
        }
        return creation;
    }

    @Override
    public Object get(String name, ObjectFactory<?> objectFactory) {
        if (!creation().beanName.equals(name)) {
            throw new IllegalStateException("An item may not be made as a part of another; inject its ThreadPool");
        }
        return objectFactory.getObject();
    }

    @Override
    public void registerDestructionCallback(String name, Runnable callback) {
        creation().destruction = callback;
    }

    @Override
    public @Nullable Object remove(String name) {
        return null;
    }

    @Override
    public @Nullable Object resolveContextualObject(String key) {
        return null;
    }

    @Override
    public @Nullable String getConversationId() {
        return null;
    }
}
