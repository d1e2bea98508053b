package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Notes which thread makes which beans, as a part of the wait-for graph: a pool thread that makes an item which takes one
 * of them waits until that is finished, and who makes it may wait for the item. Without this, both would wait for ever.
 */
final class BeansInCreation implements InstantiationAwareBeanPostProcessor, SmartInitializingSingleton {
    /*
     * Confinement: what a thread makes stands in its Making. Who makes a bean is read by all; whether it is being made is
     * asked of the container, so that what a failed creation leaves behind counts for nothing.
     */
    private final DefaultListableBeanFactory beanFactory;
    private final PoolItemScope scope;
    private final BeanNeeds needs;
    private final Map<String, WaitNode> makers = new ConcurrentHashMap<>();
    private volatile boolean started;

    BeansInCreation(DefaultListableBeanFactory beanFactory, PoolItemScope scope) {
        this.beanFactory = beanFactory;
        this.scope = scope;
        this.needs = new BeanNeeds(beanFactory);
    }

    /** From now on a thread that makes a singleton keeps all others from making one. */
    @Override
    public void afterSingletonsInstantiated() {
        started = true;
    }

    @Override
    public @Nullable Object postProcessBeforeInstantiation(Class<?> beanClass, String beanName) {
        Current current = Current.get();
        if (current != null && !(current instanceof Making)) {
            waitForOthers(beanName, beanClass, current.node());
        }
        if (beanFactory.isSingletonCurrentlyInCreation(beanName)) {
            makers.put(beanName, begin(beanName, current).node());
        }
        return null;
    }

    private Current begin(String beanName, @Nullable Current current) {
        Current maker = current;
        if (maker == null) {
            maker = new Making(Thread.currentThread().getName(), this);
            Current.set(maker);
        }
        if (maker instanceof Making making && making.context == this) {
            making.begin(beanName);
        }
        return maker;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        Current current = Current.get();
        if (current != null) {
            makers.remove(beanName, current.node());
        }
        if (current instanceof Making making && making.context == this && making.ends(beanName)) {
            Current.set(null);
        }
        return bean;
    }

    /**
     * Says that the calling pool thread waits for beans that others make, until the item is made.
     *
     * @throws PoolSetupException if one of those waits for it
     */
    private void waitForOthers(String beanName, Class<?> beanClass, WaitNode self) {
        if (makers.values().stream().allMatch(self::equals)) {
            return; // always, but for the start of the application
        }
        for (String need : needs.of(beanName, beanClass)) {
            for (String bean : inTheWayOf(need)) {
                WaitNode maker = makers.get(bean);
                if (maker != null && maker != self) {
                    waitFor(need, bean, maker, beanClass);
                }
            }
        }
    }

    /** Returns what must be finished before: the bean, or, once the application has started, any that is being made. */
    private Set<String> inTheWayOf(String bean) {
        return started && !makers.containsKey(bean) ? makers.keySet() : Set.of(bean);
    }

    private void waitFor(String need, String bean, WaitNode maker, Class<?> beanClass) {
        try {
            scope.until(Wait.forAll(maker, new Unfinished(need, bean, beanFactory)));
        } catch (PoolDeadlockException e) {
            throw new PoolSetupException(
                    beanClass.getName() + ", made by a pool thread, takes the bean '" + need
                            + "', which cannot be there before the bean '" + bean
                            + "' is finished; but the thread that makes it waits"
                            + " for the pool thread: " + e.cycle() + ".",
                    "Let no bean wait for an item while it is made, in its constructor, its @PostConstruct or its @Bean"
                            + " method: an ApplicationRunner, or a listener to ApplicationReadyEvent, comes early enough. Or let"
                            + " the item take an ObjectProvider of the bean.");
        }
    }

    /** A bean that is not there yet, as something to wait for; it comes, or not, when another has been made. */
    private record Unfinished(String need, String bean, DefaultListableBeanFactory beanFactory) implements Wait.Call {

        @Override
        public boolean ended() {
            return beanFactory.containsSingleton(need) || !beanFactory.isSingletonCurrentlyInCreation(bean);
        }

        @Override
        public String poolName() {
            return "bean";
        }

        @Override
        public Request<?, ?> first() {
            return new BeanRequest(bean);
        }
    }

    /** Only what its name says is used of it: the bean, as the last of those that wait for one another. */
    private record BeanRequest(String id) implements Request.OfKey<Object, Void> {

        @Override
        public Void process(Object item) {
            throw new IllegalStateException("No item is asked for a bean");
        }
    }

    /** A thread that makes beans, and runs no item. */
    private static final class Making extends Current {

        private final WaitNode node;
        private final BeansInCreation context;
        private final Deque<String> beans = new ArrayDeque<>();

        Making(String threadName, BeansInCreation context) {
            this.node = new WaitNode("beans", threadName, () -> {});
            this.context = context;
        }

        void begin(String bean) {
            beans.removeIf(begun -> !context.beanFactory.isSingletonCurrentlyInCreation(begun)); // it has failed
            beans.push(bean);
        }

        /** Returns whether it was the last of them. */
        boolean ends(String bean) {
            beans.remove(bean);
            return beans.isEmpty();
        }

        @Override
        public @Nullable Request<?, ?> request() {
            return null;
        }

        @Override
        public boolean isWanted() {
            return true;
        }

        @Override
        public long remainingNanos() {
            return Long.MAX_VALUE;
        }

        @Override
        public WaitNode node() {
            return node;
        }

        @Override
        public <R, V> CompletableFuture<V> onItem(CompletionStage<R> stage, Function<? super R, ? extends V> function) {
            throw new IllegalStateException("no item is running");
        }
    }
}
