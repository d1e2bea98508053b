package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Notes which thread makes which singletons, as a part of the wait-for graph: a pool thread that looks one of them up, in
 * whatever way, waits until it is finished, and who makes it may wait for that pool thread. Without this, both would wait
 * for ever, in a lock of the container that nothing can end.
 */
final class BeansInCreation
        implements BeanFactoryPostProcessor,
                BeanFactoryInitializer<ListableBeanFactory>,
                ApplicationListener<ContextRefreshedEvent>,
                DisposableBean,
                PriorityOrdered {
    /*
     * Confinement: `open` is read and changed under this object's lock alone, and nothing foreign is called there.
     *
     * Order: a pool thread comes to the container's lock only when no other has it that was there before. So it waits
     * here, where its wait is seen and can be ended. What others make counts from before they ask for the lock.
     */
    private final SingletonLocking locking = new SingletonLocking();

    private final WaitLimit limit = new WaitLimit();

    /** What is being made; those that began first come first. */
    private final List<Creation> open = new ArrayList<>();

    private @Nullable DefaultListableBeanFactory beanFactory;
    private @Nullable StartGuard guard;

    /** The making of a singleton by one thread, or its wait for another that makes it. */
    static final class Creation {

        final String bean;
        final Current maker;
        final Thread thread = Thread.currentThread();
        final boolean needsLock;

        /** Whether it is what a factory bean makes, and not that bean. */
        final boolean isObject;

        volatile boolean over;

        /** What a thread that is not a pool's says that it waits for meanwhile. */
        private Wait wait = Wait.NONE;

        Creation(String bean, Current maker, boolean needsLock, boolean isObject) {
            this.bean = bean;
            this.maker = maker;
            this.needsLock = needsLock;
            this.isObject = isObject;
        }

        WaitNode node() {
            return maker.node();
        }

        /** Returns whether another has to wait for it, as it makes the same. */
        boolean makesAlso(Creation other) {
            return bean.equals(other.bean) && (other.isObject || !isObject);
        }

        boolean isOfPool() {
            return !(maker instanceof Making);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        beanFactory = (DefaultListableBeanFactory) factory;
        factory.setApplicationStartup(new CreationSteps(factory.getApplicationStartup(), this));
        if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) { // which starts nothing
            StartGuard begun = new StartGuard(factory, this, limit);
            guard = begun;
            begun.begin();
        }
    }

    /** Called when the singletons of the start are about to be made. */
    @Override
    public void initialize(ListableBeanFactory factory) {
        locking.begin();
    }

    /** Says that the singletons of the start have been made. */
    void allMade() {
        locking.end();
    }

    /** Called when the context has started, or one below it. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext().getAutowireCapableBeanFactory() == beanFactory) {
            limit.end();
            destroy();
        }
    }

    /** Called also when the context could not start. */
    @Override
    public void destroy() {
        StartGuard begun = guard;
        if (begun != null) {
            begun.end();
        }
    }

    /**
     * Says that the calling thread makes a bean unless it is there, or is about to wait for another thread that does; a
     * pool thread waits here.
     *
     * @return what to end, or null
     * @throws PoolSetupException if that could only wait for itself, or seems to
     */
    @Nullable
    Creation begin(String name) {
        DefaultListableBeanFactory factory = beanFactory;
        if (factory == null) {
            return null;
        }
        String bean = factory.canonicalName(BeanFactoryUtils.transformedBeanName(name));
        if (!factory.containsBeanDefinition(bean)
                || !factory.getMergedBeanDefinition(bean).isSingleton()) {
            return null;
        }
        Current current = Current.get();
        Creation creation =
                new Creation(bean, current == null ? new Making(limit) : current, locking.isNeeded(), false);
        if (creation.isOfPool()) {
            addBehindOthers(creation, factory);
        } else {
            add(creation, factory);
        }
        return creation;
    }

    /**
     * Says that the calling thread, if it is a pool's, makes the object of a factory bean unless it is there.
     *
     * @return what to end, or null
     * @throws PoolSetupException as {@link #begin} does
     */
    @Nullable
    Creation beginObject(String bean) {
        DefaultListableBeanFactory factory = beanFactory;
        Current current = Current.get();
        if (factory == null || current == null || current instanceof Making) {
            return null;
        }
        Creation creation = new Creation(bean, current, locking.isNeeded(), true);
        addBehindOthers(creation, factory);
        return creation;
    }

    private void addBehindOthers(Creation creation, DefaultListableBeanFactory factory) {
        Creation other = addUnlessBehind(creation);
        while (other != null) {
            new BeanWait(creation, other, factory, limit).await();
            other = addUnlessBehind(creation);
        }
    }

    private synchronized @Nullable Creation addUnlessBehind(Creation creation) {
        boolean waitsForLock = creation.needsLock && !hasLock(creation.node());
        for (Creation other : open) {
            if (other.node() != creation.node() && (other.makesAlso(creation) || (waitsForLock && other.needsLock))) {
                return other;
            }
        }
        open.add(creation);
        return null;
    }

    /** Called under the lock. */
    private boolean hasLock(WaitNode node) {
        return open.stream().anyMatch(mine -> mine.node() == node && mine.needsLock);
    }

    /** The container itself sees to it that threads which are not a pool's do not wait for each other. */
    private void add(Creation creation, DefaultListableBeanFactory factory) {
        Making making = (Making) creation.maker;
        making.begins();
        Current.set(making);
        Creation other = addSeeing(creation);
        if (other != null) {
            try {
                creation.wait = new BeanWait(creation, other, factory, limit).begin();
            } catch (PoolSetupException e) {
                end(creation);
                throw e;
            }
        }
    }

    /** Returns which pool thread makes the bean, or null. */
    private synchronized @Nullable Creation addSeeing(Creation creation) {
        open.add(creation);
        for (Creation other : open) {
            if (other.isOfPool() && other.makesAlso(creation)) {
                return other;
            }
        }
        return null;
    }

    /** Returns what is being made. */
    synchronized List<Creation> open() {
        return List.copyOf(open);
    }

    /**
     * Ends what was begun, as {@link #end} does.
     *
     * @param failed whether it could not be made
     * @throws PoolSetupException if that is because the start was found hanging there
     */
    void end(Creation creation, boolean failed) {
        end(creation);
        StartGuard begun = guard;
        PoolSetupException reason = null;
        if (begun != null) {
            reason = failed ? begun.failed(Current.get() == null) : begun.goesOn();
        }
        if (failed && reason != null) {
            throw reason;
        }
    }

    /** Ends what was begun; called by the same thread. */
    private void end(Creation creation) {
        synchronized (this) {
            open.remove(creation);
        }
        creation.over = true;
        creation.wait.close();
        if (creation.maker instanceof Making making && making.ends()) {
            Current.set(null);
        }
    }
}
