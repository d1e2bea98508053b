package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The pools that there are already, found without a lock of the container: for one who looks at a start that hangs. */
final class SingletonPools {

    private SingletonPools() {}

    /** Returns those of a context and of the ones above it. */
    static List<ThreadPool<?>> seenFrom(ConfigurableListableBeanFactory beanFactory) {
        List<ThreadPool<?>> pools = new ArrayList<>(of(beanFactory));
        if (beanFactory.getParentBeanFactory() instanceof ConfigurableListableBeanFactory parent) {
            pools.addAll(seenFrom(parent));
        }
        return pools;
    }

    /** Returns those of one context. */
    static List<ThreadPool<?>> of(ConfigurableListableBeanFactory beanFactory) {
        List<ThreadPool<?>> pools = new ArrayList<>();
        for (String name : beanFactory.getSingletonNames()) {
            if (beanFactory.containsSingleton(name) && beanFactory.getSingleton(name) instanceof ThreadPool<?> pool) {
                pools.add(pool);
            }
        }
        return pools;
    }
}
