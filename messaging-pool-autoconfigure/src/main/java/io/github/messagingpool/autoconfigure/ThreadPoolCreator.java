package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.RequestContext;
import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.RequestObserver;
import io.github.messagingpool.StuckThreadListener;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.spi.PoolProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * Creates pools as the auto-configuration does, with settings, contexts, filters, interceptors, listeners and customizers, whose items Spring
 * makes: for applications that want more than one pool of an item class.
 *
 * <p>Safe for use by many threads.
 */
public final class ThreadPoolCreator {

    static final String BEAN_NAME = "messagingPoolCreator";

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPoolCreator.class);

    private final ConfigurableListableBeanFactory beanFactory;
    private final PoolOptions options;
    private final PoolProvider provider;
    private final ApplicationEventPublisher events;
    private final ItemBeans factoryBeans;
    private final ItemBeans customizerBeans;

    /** What all pools get, and need not be looked for again. */
    private final Map<Class<?>, List<?>> shared = new ConcurrentHashMap<>();

    private final Map<String, Class<?>> idTypes = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> made = new ConcurrentHashMap<>();
    private final Map<String, String> factories = new ConcurrentHashMap<>();
    private final Set<Class<?>> itemsOfSpring = ConcurrentHashMap.newKeySet();

    ThreadPoolCreator(
            ConfigurableListableBeanFactory beanFactory,
            PoolOptions options,
            PoolProvider provider,
            ApplicationEventPublisher events) {
        this.beanFactory = beanFactory;
        this.options = options;
        this.provider = provider;
        this.events = events;
        this.factoryBeans = ItemBeans.of(beanFactory, PoolItemFactory.class);
        this.customizerBeans = ItemBeans.of(beanFactory, ThreadPoolBuilderCustomizer.class);
    }

    /**
     * Creates a pool of an item class that was found, and starts its threads. Its settings are those under
     * {@code messaging-pool.pools}; for this the name must be that of the pool's bean.
     *
     * @param poolName the pool's name
     * @param itemType the item class
     * @throws IllegalStateException if the application has no such item class
     */
    @SuppressWarnings("unchecked")
    public <T> ThreadPool<T> create(String poolName, Class<T> itemType) {
        ItemClass item = ItemClass.of(itemType, factoryBeans);
        if (item.constructor() != null && !beanFactory.containsBeanDefinition(ItemClass.itemBeanName(itemType))) {
            throw new PoolSetupException(
                    "The pool '" + poolName + "' cannot be created: " + itemType.getName()
                            + " was not found as an item class.",
                    "Name its package by @PoolItemScan(basePackageClasses = " + itemType.getSimpleName() + ".class).");
        }
        ForeignUseCheck.refuse(itemType);
        return (ThreadPool<T>) create(poolName, itemType, item.initType(), item.idType());
    }

    /**
     * Creates a pool and starts its threads: the factory method of a pool's bean definition. Public because the code that
     * Spring generates ahead of time, in the package of the item class, calls it; applications do not.
     *
     * @param poolName the pool's name
     * @param itemType the item class
     * @param initType the init that its items are made from, unless a factory bean says otherwise
     * @param idType the type of its ids
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ThreadPool<?> create(String poolName, Class<?> itemType, Class<?> initType, Class<?> idType) {
        idTypes.put(poolName, idType);
        return build(poolName, (Class) itemType, (Class) initType);
    }

    private <T, I extends Init<T>> ThreadPool<T> build(String name, Class<T> itemType, Class<I> initType) {
        Class<?> other = made.putIfAbsent(name, itemType);
        if (other != null) {
            throw new PoolSetupException(
                    "Two pools have the name '" + name + "', one of " + other.getName() + " and one of "
                            + itemType.getName() + ": threads, meters and the endpoint would not tell them apart.",
                    "Give one of them another name: that of its bean, if ThreadPoolCreator.create makes it.");
        }
        try {
            return buildOnly(name, itemType, initType);
        } catch (RuntimeException | Error e) {
            made.remove(name);
            throw e;
        }
    }

    private <T, I extends Init<T>> ThreadPool<T> buildOnly(String name, Class<T> itemType, Class<I> initType) {
        ThreadPoolBuilder<T> builder = named(name, itemType);
        options.apply(name, builder);
        PoolOptions.NamedBean replies = options.replyExecutor(name);
        if (replies != null) {
            builder.replyExecutor(executor(replies));
        }
        builder.factory(initType, factory(name, itemType));
        for (RequestContext context : beansOf(RequestContext.class)) {
            builder.requestContext(context);
        }
        beanFactory.getBeanProvider(RequestObserver.class).ifAvailable(builder::requestObserver);
        for (RequestFilter filter : beansOf(RequestFilter.class)) {
            builder.filter(filter);
        }
        for (RequestInterceptor.Factory interceptor : beansOf(RequestInterceptor.Factory.class)) {
            builder.interceptor(interceptor);
        }
        for (DeadLetterListener listener : beansOf(DeadLetterListener.class)) {
            builder.deadLetterListener(listener);
        }
        DeadLetterListener kept = keptDeadLetters(name);
        if (kept != null) {
            builder.deadLetterListener(kept);
        }
        for (StuckThreadListener listener : beansOf(StuckThreadListener.class)) {
            builder.stuckThreadListener(listener);
        }
        builder.stuckThreadListener(events::publishEvent);
        for (Customizer<T> customizer : customizers(itemType)) {
            customizer.customize(name, builder);
        }
        ThreadPool<T> pool = build(builder, itemType);
        LOG.info("Pool {} started: {} for {}", pool.name(), Count.of(pool.threadCount(), "thread"), itemType.getName());
        return pool;
    }

    private @Nullable DeadLetterListener keptDeadLetters(String poolName) {
        KeptDeadLetters kept =
                beanFactory.getBeanProvider(KeptDeadLetters.class).getIfAvailable();
        return kept == null ? null : kept.listener(poolName);
    }

    private Executor executor(PoolOptions.NamedBean named) {
        if (!beanFactory.containsBean(named.name()) || !beanFactory.isTypeMatch(named.name(), Executor.class)) {
            throw new PoolSetupException(
                    "The property '" + named.property() + "' names the bean '" + named.name() + "'"
                            + options.origin(named.property()) + ", but there is no Executor bean with that name.",
                    "Name one of " + List.of(beanFactory.getBeanNamesForType(Executor.class))
                            + ", define a bean of that name and type, or remove the property.");
        }
        return beanFactory.getBean(named.name(), Executor.class);
    }

    private static <T> ThreadPoolBuilder<T> named(String name, Class<T> itemType) {
        try {
            return ThreadPool.builder(itemType).name(name);
        } catch (IllegalArgumentException e) {
            throw new PoolSetupException(
                    "The pool of " + itemType.getName() + " cannot have its name. " + e.getMessage() + ".",
                    "Give it another name by @PoolItem(\"…\"), or to ThreadPoolCreator.create.");
        }
    }

    private <B> List<B> beansOf(Class<B> type) {
        List<?> known = shared.get(type);
        if (known == null) {
            List<B> beans = beanFactory.getBeanProvider(type).orderedStream().toList();
            if (areSingletons(type)) {
                shared.put(type, beans);
            }
            return beans;
        }
        @SuppressWarnings("unchecked")
        List<B> beans = (List<B>) known;
        return beans;
    }

    private boolean areSingletons(Class<?> type) {
        for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, type)) {
            if (!beanFactory.isSingleton(name)) {
                return false;
            }
        }
        return true;
    }

    private <T> ThreadPool<T> build(ThreadPoolBuilder<T> builder, Class<T> itemType) {
        try {
            return builder.build(provider);
        } catch (IllegalStateException e) {
            throw new PoolSetupException(
                    "The pool of " + itemType.getName() + " cannot be built: " + e.getMessage(),
                    "Do what the description says in a ThreadPoolBuilderCustomizer bean, or change the item class.");
        }
    }

    private <T, I extends Init<T>> PoolItemFactory<T, I> factory(String poolName, Class<T> itemType) {
        String own = factoryBean(itemType);
        if (own == null) {
            itemsOfSpring.add(itemType);
            return new SpringItemFactory<>(beanFactory, ItemClass.itemBeanName(itemType), itemType);
        }
        factories.put(poolName, own);
        @SuppressWarnings("unchecked")
        PoolItemFactory<T, I> factory = beanFactory.getBean(own, PoolItemFactory.class);
        return factory;
    }

    private @Nullable String factoryBean(Class<?> itemType) {
        List<String> declared = factoryBeans.madeFor(itemType);
        List<String> names = declared.isEmpty() ? factoryBeans.madeForByObject(itemType) : declared;
        if (names.size() > 1) {
            throw new PoolSetupException(
                    "The items of " + itemType.getName() + " have several PoolItemFactory beans, " + names + ".",
                    "Keep one: it makes the items of all pools of that class.");
        }
        return names.isEmpty() ? null : names.get(0);
    }

    /** A customizer and the name of its bean. */
    private record Customizer<T>(String name, ThreadPoolBuilderCustomizer<T> bean) {

        /** What the builder refuses is the customizer's; what it throws by itself goes on as it is, with its stack. */
        void customize(String pool, ThreadPoolBuilder<T> builder) {
            try {
                bean.customize(builder);
            } catch (IllegalArgumentException | NullPointerException e) {
                String problem = RefusedValue.problem(e);
                if (problem == null) {
                    throw e;
                }
                throw new PoolSetupException(
                        "The ThreadPoolBuilderCustomizer bean '" + name + "' cannot customize the pool '" + pool + "': "
                                + problem + ".",
                        RefusedValue.remedy(e, "the bean '" + name + "'"),
                        e);
            }
        }
    }

    /** In their order, as a provider of all customizers would have them; that one would make each prototype anew. */
    @SuppressWarnings("unchecked")
    private <T> List<Customizer<T>> customizers(Class<T> itemType) {
        List<Customizer<T>> customizers = new ArrayList<>();
        IdentityHashMap<Object, List<?>> makers = new IdentityHashMap<>();
        for (String name : customizerBeans.fitting(itemType)) {
            ThreadPoolBuilderCustomizer<T> bean = beanFactory.getBean(name, ThreadPoolBuilderCustomizer.class);
            customizers.add(new Customizer<>(name, bean));
            makers.put(bean, customizerBeans.makersOf(name));
        }
        Comparator<Object> order = AnnotationAwareOrderComparator.INSTANCE.withSourceProvider(
                bean -> makers.getOrDefault(bean, List.of()).toArray());
        customizers.sort(Comparator.comparing(Customizer::bean, order));
        return customizers;
    }

    /** Returns all pools of the context, those of the application's own too. */
    public List<ThreadPool<?>> pools() {
        return new ContextPools(beanFactory).all();
    }

    /**
     * Returns how much more than its share the busiest thread of a pool has, of the items or of the time of the last minute:
     * 1 where all have the same, the number of threads where one has everything. Only that is counted of which there is enough to
     * tell: 100 items for each thread; a thread that was busy for a tenth of the minute.
     */
    public double imbalance(ThreadPool<?> pool) {
        return Imbalance.of(pool.threads());
    }

    /** Returns the type of a pool's ids; for a pool of the application's own, what its item class says. */
    Class<?> idType(ThreadPool<?> pool) {
        Class<?> known = idTypes.get(pool.name());
        return known != null ? known : ItemClass.idType(pool.itemType());
    }

    /** Returns the item classes of the pools made here. */
    Collection<Class<?>> itemTypes() {
        return Collections.unmodifiableCollection(made.values());
    }

    /** Returns whether a pool was made here. */
    boolean makes(String poolName) {
        return made.containsKey(poolName);
    }

    /** Returns whether a bean makes the items of a pool made here. */
    boolean usesFactory(String beanName) {
        return factories.containsValue(beanName);
    }

    ItemBeans factoryBeans() {
        return factoryBeans;
    }

    ItemBeans customizerBeans() {
        return customizerBeans;
    }

    /** Returns the item classes whose items Spring makes. */
    Set<Class<?>> itemsOfSpring() {
        return Collections.unmodifiableSet(itemsOfSpring);
    }

    /** Returns the name of the bean that Spring makes a pool's items from, or that makes them. */
    String itemSource(ThreadPool<?> pool) {
        return factories.getOrDefault(pool.name(), ItemClass.itemBeanName(pool.itemType()));
    }

    /** Returns the shutdown time-out that the properties give a pool, or null for a pool that was not created here. */
    @Nullable
    Duration shutdownTimeout(String poolName) {
        return idTypes.containsKey(poolName) ? options.shutdownTimeout(poolName) : null;
    }
}
