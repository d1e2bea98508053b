package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPool;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            Set<Class<?>> taken = typesTaken(item.makers());
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
     * Returns the item classes whose pools constructors or methods take, also within an {@code ObjectProvider} or
     * {@code List}, and every other class that they take, of which a typed client may be one.
     */
    private static Set<Class<?>> typesTaken(List<? extends Executable> makers) {
        return makers.stream()
                .flatMap(PoolDependencies::parameters)
                .flatMap(PoolDependencies::withArguments)
                .map(PoolDependencies::takenBy)
                .collect(Collectors.toSet());
    }

    private static Stream<ResolvableType> parameters(Executable executable) {
        return IntStream.range(0, executable.getParameterCount())
                .mapToObj(index -> ResolvableType.forMethodParameter(MethodParameter.forExecutable(executable, index)));
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
