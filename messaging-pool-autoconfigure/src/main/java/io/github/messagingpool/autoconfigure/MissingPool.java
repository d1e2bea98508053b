package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Why there is no bean of a pool or a client.
 *
 * @param problem what is so
 * @param remedy what to do
 */
record MissingPool(String problem, String remedy) {

    static MissingPool ofNoPoolAtAll(ConfigurableListableBeanFactory beanFactory) {
        MissingPool general = general("the pool", beanFactory);
        return general != null
                ? general
                : new MissingPool(
                        "no item class was found in " + packages(beanFactory),
                        "Annotate a class with @PoolItem, or name its package by @PoolItemScan.");
    }

    static MissingPool of(Class<?> itemType, ResolvableType wanted, ConfigurableListableBeanFactory beanFactory) {
        boolean isPool = wanted.toClass() == ThreadPool.class;
        MissingPool general = general(isPool ? "the pool" : "the client", beanFactory);
        if (general != null) {
            return general;
        }
        ItemBeans all = ItemBeans.of(beanFactory, ThreadPool.class);
        List<String> pools = all.madeFor(itemType);
        if (!pools.isEmpty()) {
            return isPool
                    ? new MissingPool(
                            "its pools are " + pools + ", and none of them fits",
                            "Correct the @Qualifier, or the conditions of the injection.")
                    : noClient(itemType, pools);
        }
        return itemType.isAnnotationPresent(PoolItem.class)
                ? notFound(itemType, beanFactory)
                : notAnItem(itemType, all);
    }

    /** There are pools of the application's own, mocks perhaps: the starter has not found the class, or cannot choose. */
    private static MissingPool noClient(Class<?> itemType, List<String> pools) {
        String scan = " @PoolItemScan(basePackageClasses = " + itemType.getSimpleName() + ".class)";
        return pools.size() == 1
                ? new MissingPool(
                        "the application has the pool " + pools + " of its own, and its item class was not found",
                        "Add" + scan + " to a configuration class, or make the client in a bean method. A test can also"
                                + " replace the client by @MockitoBean.")
                : new MissingPool(
                        "the application has the pools " + pools + " of its own, and none is primary",
                        "Mark one with @Primary, or make a client of each in a bean method. In a test whose pools are mocks"
                                + " add" + scan + " to a configuration class, or replace the client by @MockitoBean.");
    }

    /** @param wanted what there is no bean of */
    private static @Nullable MissingPool general(String wanted, ConfigurableListableBeanFactory beanFactory) {
        if (beanFactory.containsBean(ThreadPoolCreator.BEAN_NAME)) {
            return null;
        }
        return new MissingPool(
                "the auto-configuration of the pools is not active",
                "Set 'messaging-pool.enabled' to true, and exclude " + MessagingPoolAutoConfiguration.class.getName()
                        + " nowhere. A slice of the application, as @WebMvcTest is, has no pools: replace "
                        + wanted + " by @MockitoBean, or import the auto-configuration with @ImportAutoConfiguration.");
    }

    /** A pool is injected by exactly the class of its items. */
    private static MissingPool notAnItem(Class<?> type, ItemBeans all) {
        Set<String> items = new TreeSet<>();
        Set<String> subtypes = new TreeSet<>();
        for (String pool : all.names()) {
            Class<?> item = all.argument(pool, 0);
            if (item != null) {
                (type.isAssignableFrom(item) ? subtypes : items).add(item.getName());
            }
        }
        if (!subtypes.isEmpty() && type != Object.class) {
            return new MissingPool(
                    "the class has no @PoolItem, and what extends it has",
                    "Inject the pool by the item class itself, one of " + subtypes + ".");
        }
        items.addAll(subtypes);
        String inject = "Inject the pool of an item class" + (items.isEmpty() ? "" : ", one of " + items);
        boolean isOfJdk = type.getClassLoader() == null;
        return new MissingPool(
                "the class has no @PoolItem",
                (isOfJdk ? inject : "Annotate " + type.getName() + " with @PoolItem, or i" + inject.substring(1))
                        + ".");
    }

    private static MissingPool notFound(Class<?> itemType, ConfigurableListableBeanFactory beanFactory) {
        if (beanFactory.getBean(DeclaredPools.class).leftOut().contains(itemType.getName())) {
            return new MissingPool(
                    "a @Profile or @Conditional on the class does not hold, or a test leaves the class out",
                    "Make the condition hold, or put the same one on the bean that takes it. A class nested in a test"
                            + " class is found by @PoolItemScan alone.");
        }
        return new MissingPool(
                "item classes were searched for in " + packages(beanFactory) + ", and it is in "
                        + itemType.getPackageName(),
                "Add @PoolItemScan(basePackageClasses = " + itemType.getSimpleName()
                        + ".class) to a configuration class, or move the class.");
    }

    private static List<String> packages(ConfigurableListableBeanFactory beanFactory) {
        return Stream.concat(
                        PoolItemScanPackages.ofApplication(beanFactory).stream(),
                        PoolItemScanPackages.named(beanFactory).stream())
                .distinct()
                .toList();
    }
}
