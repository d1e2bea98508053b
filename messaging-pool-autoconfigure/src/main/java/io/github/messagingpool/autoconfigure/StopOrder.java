package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * When a pool stops: after those whose items use it. Who uses whom is what the container has recorded while it made the
 * pools and their items, so a use through a service counts as well.
 *
 * @param name the pool's bean name
 * @param pool the pool
 * @param users the bean names of the pools that use it
 */
record StopOrder(String name, ThreadPool<?> pool, Set<String> users) {

    /** Returns the pools in an order in which none stands before one that uses it. */
    static List<StopOrder> of(
            ConfigurableListableBeanFactory beanFactory, ThreadPoolCreator creator, Map<String, ThreadPool<?>> pools) {
        Map<String, Set<String>> direct = new HashMap<>();
        pools.forEach((name, pool) -> {
            List<String> sources = List.of(name, creator.itemSource(pool));
            direct.put(name, usedBy(beanFactory, sources, pools.keySet()));
        });
        Map<String, Set<String>> uses = Reach.of(direct).withoutCycles();
        List<StopOrder> order = new ArrayList<>();
        pools.forEach((name, pool) -> order.add(new StopOrder(name, pool, usersOf(name, uses))));
        // A user of a pool is used by fewer: whoever uses the user, uses the pool too.
        order.sort(Comparator.comparingInt(stop -> stop.users().size()));
        return order;
    }

    private static Set<String> usersOf(String name, Map<String, Set<String>> uses) {
        Set<String> users = new TreeSet<>();
        uses.forEach((user, used) -> {
            if (used.contains(name)) {
                users.add(user);
            }
        });
        return users;
    }

    private static Set<String> usedBy(
            ConfigurableListableBeanFactory beanFactory, List<String> sources, Set<String> pools) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(sources);
        while (!open.isEmpty()) {
            for (String dependency : beanFactory.getDependenciesForBean(open.pop())) {
                if (seen.add(dependency) && !pools.contains(dependency)) {
                    open.add(dependency);
                }
            }
        }
        seen.retainAll(pools);
        return seen;
    }
}
