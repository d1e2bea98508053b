package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.UnusedDeclarations.Unused;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Looks for settings of pools that are not made by them: of another name, or built by the application. */
final class UnusedSettings implements UnusedDeclarations.Check {

    private static final String PREFIX = "messaging-pool.pools.";

    private final ConfigurableListableBeanFactory beanFactory;
    private final ThreadPoolCreator creator;

    /** The names of pools that have settings, as they are written, by canonical name. */
    private final Map<String, String> written = new LinkedHashMap<>();

    UnusedSettings(ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator, Collection<String> names) {
        this.beanFactory = beanFactory;
        this.creator = creator;
        for (String name : names) {
            written.put(PoolOptions.canonical(name), name);
        }
    }

    /** Pools that are not there yet, because they are lazy, are left out. */
    @Override
    public void look(Consumer<Unused> found) {
        if (written.isEmpty()) {
            return;
        }
        for (String bean : beanFactory.getBeanNamesForType(ThreadPool.class, false, false)) {
            Object there = beanFactory.getSingleton(bean);
            Unused unused = there instanceof ThreadPool<?> pool && pool.name() != null ? unused(bean, pool) : null;
            if (unused != null) {
                found.accept(unused);
            }
        }
    }

    private @Nullable Unused unused(String bean, ThreadPool<?> pool) {
        boolean isMade = creator.makes(pool.name());
        String byBean = settings(bean);
        if (isMade) {
            return byBean == null || PoolOptions.canonical(bean).equals(PoolOptions.canonical(pool.name()))
                    ? null
                    : misnamed(bean, pool, byBean);
        }
        String byClass = byBean != null || !pool.itemType().isAnnotationPresent(PoolItem.class)
                ? byBean
                : settings(ItemClass.poolName(pool.itemType()));
        return byClass == null || creator.makes(byClass) ? null : built(bean, byClass);
    }

    private @Nullable String settings(String name) {
        return written.get(PoolOptions.canonical(name));
    }

    private static Unused misnamed(String bean, ThreadPool<?> pool, String name) {
        return new Unused(
                true,
                "The settings under '" + PREFIX + name + "' are not used: the pool of the bean '" + bean
                        + "' has the name '" + pool.name() + "'.",
                "Give the pool the name of its bean, by ThreadPoolCreator.create(\"" + bean
                        + "\", …), or rename the bean to '" + pool.name() + "' and the property to '" + PREFIX
                        + pool.name() + "'.");
    }

    private static Unused built(String bean, String name) {
        return new Unused(
                false,
                "The settings under '" + PREFIX + name + "' are not used: the application builds the pool of the bean '"
                        + bean + "' itself.",
                "Set them by its builder, or let ThreadPoolCreator.create make it; remove the properties otherwise.");
    }
}
