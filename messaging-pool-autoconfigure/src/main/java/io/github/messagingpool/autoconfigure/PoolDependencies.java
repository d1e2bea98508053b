package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            Set<Class<?>> taken = item.constructor() == null ? Set.of() : typesTaken(item.constructor());
            Set<String> pools = new TreeSet<>();
            items.stream()
                    .filter(other -> !other.equals(item) && uses(taken, other))
                    .forEach(other -> pools.add(other.pool()));
            direct.put(item.pool(), pools);
        }
        return new PoolDependencies(Reach.of(direct).withoutCycles());
    }

    private static boolean uses(Set<Class<?>> taken, ItemClass other) {
        return taken.contains(other.type()) || (other.clientType() != null && taken.contains(other.clientType()));
    }

    Set<String> of(ItemClass item) {
        return byPool.getOrDefault(item.pool(), Set.of());
    }

    /**
     * Returns the item classes whose pools a constructor or method takes, also within an {@code ObjectProvider} or
     * {@code List}, and every other class that it takes, of which a typed client may be one.
     */
    static Set<Class<?>> typesTaken(Executable executable) {
        Set<Class<?>> types = new LinkedHashSet<>();
        IntStream.range(0, executable.getParameterCount())
                .mapToObj(index -> parameter(executable, index))
                .flatMap(PoolDependencies::withArguments)
                .forEach(type -> types.add(takenBy(type)));
        return types;
    }

    private static ResolvableType parameter(Executable executable, int index) {
        return ResolvableType.forMethodParameter(MethodParameter.forExecutable(executable, index));
    }

    private static Class<?> takenBy(ResolvableType type) {
        return type.toClass() == ThreadPool.class ? type.getGeneric(0).toClass() : type.toClass();
    }

    private static Stream<ResolvableType> withArguments(ResolvableType type) {
        Stream<ResolvableType> arguments = type.toClass() == ThreadPool.class
                ? Stream.empty()
                : List.of(type.getGenerics()).stream().flatMap(PoolDependencies::withArguments);
        return Stream.concat(Stream.of(type), arguments);
    }
}
