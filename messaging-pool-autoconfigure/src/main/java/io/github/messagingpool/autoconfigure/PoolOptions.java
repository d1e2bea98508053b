package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.MdcInterceptor;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.MessagingPoolProperties.Defaults;
import io.github.messagingpool.autoconfigure.MessagingPoolProperties.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties of every pool, checked, and found by its name in any of the forms a property may take. */
final class PoolOptions {

    private static final String PREFIX = "messaging-pool";

    /** More would rather be a mistake: each has a stack and a queue of its own. */
    private static final int MAX_THREADS = 10_000;

    /** What a place in a queue takes before anything is in it, where the JVM compresses pointers. */
    private static final int BYTES_PER_PLACE = 4;

    private final MessagingPoolProperties properties;

    /** @throws PoolSetupException if a value is wrong, or a pool is named that is not known */
    PoolOptions(MessagingPoolProperties properties, Collection<String> knownPools) {
        this.properties = properties;
        check(PREFIX + ".defaults", allOf(properties.defaults()));
        properties.pools().forEach((name, pool) -> {
            checkName(name, knownPools);
            check(PREFIX + ".pools." + name, pool);
        });
    }

    /** Returns a name in the form in which {@code user-session}, {@code userSession} and {@code USERSESSION} agree. */
    static String canonical(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** @throws PoolSetupException if the heap cannot hold the pool's queues */
    void apply(String name, ThreadPoolBuilder<?> builder) {
        checkMemory(name);
        for (Pool options : of(name)) {
            apply(options, builder);
        }
        builder.recreations(
                lastOf(name, Pool::recreations, defaults().recreations()),
                lastOf(name, Pool::recreationWindow, defaults().recreationWindow()));
        if (mdc(name)) {
            builder.interceptor(MdcInterceptor::new);
        }
    }

    private static void apply(Pool options, ThreadPoolBuilder<?> builder) {
        ifSet(options.threads(), builder::threads);
        ifSet(options.queueCapacity(), builder::queueCapacity);
        ifSet(options.overflow(), builder::overflow);
        ifSet(options.overflowTimeout(), builder::overflowTimeout);
        ifSet(options.requestTimeout(), builder::requestTimeout);
        ifSet(options.interruptOnTimeout(), builder::interruptOnTimeout);
        ifSet(options.shutdownTimeout(), builder::shutdownTimeout);
        ifSet(options.stuckAfter(), builder::stuckAfter);
        ifSet(options.idleTimeout(), builder::idleTimeout);
        ifSet(options.maxItems(), builder::maxItems);
        ifSet(options.poisonAfter(), builder::poisonAfter);
        ifSet(options.waitStrategy(), builder::waitStrategy);
    }

    private static <V> void ifSet(@Nullable V value, Consumer<V> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    Duration shutdownTimeout(String name) {
        return lastOf(name, Pool::shutdownTimeout, defaults().shutdownTimeout());
    }

    private boolean mdc(String name) {
        return lastOf(name, Pool::mdc, defaults().mdc());
    }

    private Defaults defaults() {
        return properties.defaults();
    }

    private <V> V lastOf(String name, Function<Pool, @Nullable V> option, V otherwise) {
        V last = otherwise;
        for (Pool options : of(name)) {
            V set = option.apply(options);
            last = set != null ? set : last;
        }
        return last;
    }

    /**
     * Returns the options that hold for a pool, the last of which wins. The map has the keys of the property source that
     * goes before all others first.
     */
    private List<Pool> of(String name) {
        List<Pool> options = new ArrayList<>();
        for (Map.Entry<String, Pool> pool : properties.pools().entrySet()) {
            if (canonical(pool.getKey()).equals(canonical(name))) {
                options.add(0, pool.getValue());
            }
        }
        options.add(0, allOf(properties.defaults()));
        return options;
    }

    private static Pool allOf(Defaults defaults) {
        return new Pool(
                defaults.threads(),
                defaults.queueCapacity(),
                defaults.overflow(),
                defaults.overflowTimeout(),
                defaults.requestTimeout(),
                defaults.interruptOnTimeout(),
                defaults.shutdownTimeout(),
                defaults.stuckAfter(),
                defaults.idleTimeout(),
                defaults.maxItems(),
                defaults.poisonAfter(),
                defaults.recreations(),
                defaults.recreationWindow(),
                defaults.waitStrategy(),
                defaults.mdc());
    }

    private static void checkName(String name, Collection<String> knownPools) {
        if (knownPools.stream().noneMatch(known -> canonical(known).equals(canonical(name)))) {
            throw new PoolSetupException(
                    "The property '" + PREFIX + ".pools." + name + "' names a pool that no @PoolItem class has.",
                    "Correct the name, or remove the property. Known pools: " + knownPools
                            + ". Item classes outside the application's packages are found with @PoolItemScan.");
        }
    }

    private static void check(String prefix, Pool options) {
        Integer threads = options.threads();
        if (threads != null && (threads < 1 || threads > MAX_THREADS)) {
            throw wrong(
                    prefix + ".threads",
                    threads,
                    "a pool must have at least one thread, and no more than the machine can bear",
                    "a number from 1 to " + MAX_THREADS);
        }
        Integer capacity = options.queueCapacity();
        if (capacity != null && (capacity < 2 || capacity > 1 << 30)) {
            throw wrong(prefix + ".queue-capacity", capacity, "a queue must have room", "a number from 2 to 2^30");
        }
        checkTimeout(prefix + ".overflow-timeout", options.overflowTimeout());
        checkTimeout(prefix + ".request-timeout", options.requestTimeout());
        checkTimeout(prefix + ".shutdown-timeout", options.shutdownTimeout());
        checkTimeout(prefix + ".stuck-after", options.stuckAfter());
        checkTimeout(prefix + ".idle-timeout", options.idleTimeout());
        checkTimeout(prefix + ".recreation-window", options.recreationWindow());
        checkNumber(prefix + ".max-items", options.maxItems());
        checkNumber(prefix + ".poison-after", options.poisonAfter());
        checkNumber(prefix + ".recreations", options.recreations());
    }

    private void checkMemory(String name) {
        int threads = lastOf(name, Pool::threads, Runtime.getRuntime().availableProcessors());
        int capacity = lastOf(name, Pool::queueCapacity, defaults().queueCapacity());
        long needed = (long) threads * capacity * BYTES_PER_PLACE;
        long heap = Runtime.getRuntime().maxMemory();
        if (needed > heap) {
            String own = PREFIX + ".pools." + name;
            throw new PoolSetupException(
                    "The queues of the pool " + name + ", which has " + threads + " threads ('" + own
                            + ".threads') and a queue capacity of " + capacity + " ('" + own
                            + ".queue-capacity'), need "
                            + needed + " bytes, but the heap has no more than " + heap + ".",
                    "Set '" + own + ".queue-capacity' or '" + own + ".threads', or the one of " + PREFIX
                            + ".defaults, to less.");
        }
    }

    private static void checkTimeout(String property, @Nullable Duration timeout) {
        if (timeout != null && timeout.isNegative()) {
            throw wrong(property, timeout, "a time-out must not be negative", "zero or more, for example 10s");
        }
    }

    private static void checkNumber(String property, @Nullable Integer number) {
        if (number != null && number < 0) {
            throw wrong(property, number, "it must not be negative", "zero or more");
        }
    }

    private static PoolSetupException wrong(String property, Object value, String reason, String allowed) {
        return new PoolSetupException(
                "The property '" + property + "' has the value '" + value + "', but " + reason + ".",
                "Set '" + property + "' to " + allowed + ".");
    }
}
