package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Which pools each pool's items are made with, so that those outlive it. Pools that need each other in a cycle do not
 * depend on each other here: they are created and closed in any order.
 */
record PoolDependencies(Map<String, Set<String>> byPool) {

    static PoolDependencies of(Collection<ItemClass> items) {
        Map<String, Set<String>> direct = new LinkedHashMap<>();
        for (ItemClass item : items) {
            Set<Class<?>> taken = typesTaken(item.makers());
            Set<String> pools = new TreeSet<>();
            for (ItemClass other : items) {
                if (other.type() != item.type() && uses(taken, other)) {
                    pools.add(other.poolName());
                }
            }
            direct.put(item.poolName(), pools);
        }
        return new PoolDependencies(Reach.of(direct).withoutCycles());
    }

    private static boolean uses(Set<Class<?>> taken, ItemClass other) {
        return taken.contains(other.type()) || (other.clientType() != null && taken.contains(other.clientType()));
    }

    Set<String> of(ItemClass item) {
        return byPool.getOrDefault(item.poolName(), Set.of());
    }

    /**
     * Returns the item classes whose pools constructors or methods take, also within an {@code ObjectProvider} or
     * {@code List}, and every other class that they take, of which a typed client may be one.
     */
    private static Set<Class<?>> typesTaken(List<? extends Executable> makers) {
        Set<Class<?>> taken = new HashSet<>();
        for (Executable maker : makers) {
            for (int i = 0; i < maker.getParameterCount(); i++) {
                addTaken(ResolvableType.forMethodParameter(MethodParameter.forExecutable(maker, i)), taken);
            }
        }
        return taken;
    }

    private static void addTaken(ResolvableType type, Set<Class<?>> taken) {
        if (type.toClass() == ThreadPool.class) {
            taken.add(type.getGeneric(0).toClass());
            return;
        }
        taken.add(type.toClass());
        for (ResolvableType argument : type.getGenerics()) {
            addTaken(argument, taken);
        }
    }
}
