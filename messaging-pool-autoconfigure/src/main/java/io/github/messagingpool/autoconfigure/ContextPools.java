package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * The pools of an application context, also those that are no candidates for injection. A mock that tells
 * neither name nor state is none.
 */
final class ContextPools {

    private final ConfigurableListableBeanFactory beanFactory;

    ContextPools(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /** Returns all pools, in the order of their beans. */
    List<ThreadPool<?>> all() {
        List<ThreadPool<?>> pools = new ArrayList<>(byBeanName().values());
        AnnotationAwareOrderComparator.sort(pools);
        return pools;
    }

    @SuppressWarnings("rawtypes") // as the bean factory gives them
    Map<String, ThreadPool<?>> byBeanName() {
        Map<String, ThreadPool<?>> pools = new LinkedHashMap<>();
        for (Map.Entry<String, ThreadPool> bean :
                beanFactory.getBeansOfType(ThreadPool.class, false, true).entrySet()) {
            if (tells(bean.getValue())) {
                pools.put(bean.getKey(), bean.getValue());
            }
        }
        return pools;
    }

    /** Mocks return null from methods that never do. */
    private static boolean tells(ThreadPool<?> pool) {
        return pool.name() != null && pool.itemType() != null && pool.state() != null;
    }
}
