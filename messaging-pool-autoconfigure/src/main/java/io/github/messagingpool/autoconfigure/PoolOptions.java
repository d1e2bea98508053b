package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.MdcInterceptor;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.MessagingPoolProperties.Defaults;
import io.github.messagingpool.autoconfigure.MessagingPoolProperties.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The properties of every pool, checked, and found by its name in any of the forms a property may take. */
final class PoolOptions {

    private static final String PREFIX = "messaging-pool";

    /** More would rather be a mistake: each has a stack and a queue of its own. */
    private static final int MAX_THREADS = 10_000;

    /** What a place in a queue takes before anything is in it, where the JVM compresses pointers. */
    private static final int BYTES_PER_PLACE = 4;

    private static final Pattern NEITHER_LETTER_NOR_NUMBER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Defaults defaults;

    /** What holds for a pool that has settings of its own, by canonical name. */
    private final Map<String, Defaults> ofPools = new HashMap<>();

    /** @throws PoolSetupException if a value is wrong, or a pool is named that is not known */
    PoolOptions(MessagingPoolProperties properties, Collection<String> knownPools) {
        this.defaults = properties.defaults();
        check(PREFIX + ".defaults", defaults);
        Set<String> known = new HashSet<>();
        for (String name : knownPools) {
            known.add(canonical(name));
        }
        // The map has the keys of the property source that goes before all others first.
        List<Map.Entry<String, Pool>> lastFirst =
                new ArrayList<>(properties.pools().entrySet());
        Collections.reverse(lastFirst);
        for (Map.Entry<String, Pool> pool : lastFirst) {
            String name = canonical(pool.getKey());
            if (!known.contains(name)) {
                throw unknown(pool.getKey(), knownPools);
            }
            Defaults merged = merge(pool.getValue(), of(name));
            check(PREFIX + ".pools." + pool.getKey(), merged);
            ofPools.put(name, merged);
        }
    }

    /** Returns a name in the form in which {@code user-session}, {@code userSession} and {@code USERSESSION} agree. */
    static String canonical(String name) {
        return NEITHER_LETTER_NOR_NUMBER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** @throws PoolSetupException if the heap cannot hold the pool's queues */
    void apply(String name, ThreadPoolBuilder<?> builder) {
        Defaults options = of(name);
        checkMemory(name, options);
        if (options.threads() != null) {
            builder.threads(options.threads());
        }
        builder.queueCapacity(options.queueCapacity());
        builder.overflow(options.overflow());
        builder.overflowTimeout(options.overflowTimeout());
        builder.requestTimeout(options.requestTimeout());
        builder.interruptOnTimeout(options.interruptOnTimeout());
        builder.shutdownTimeout(options.shutdownTimeout());
        builder.stuckAfter(options.stuckAfter());
        builder.idleTimeout(options.idleTimeout());
        builder.maxItems(options.maxItems());
        builder.poisonAfter(options.poisonAfter());
        builder.recreations(options.recreations(), options.recreationWindow());
        builder.waitStrategy(options.waitStrategy());
        if (options.mdc()) {
            builder.interceptor(MdcInterceptor::new);
        }
    }

    Duration shutdownTimeout(String name) {
        return of(name).shutdownTimeout();
    }

    private Defaults of(String name) {
        return ofPools.getOrDefault(canonical(name), defaults);
    }

    private static Defaults merge(Pool own, Defaults below) {
        return new Defaults(
                own.threads() == null ? below.threads() : own.threads(),
                either(own.queueCapacity(), below.queueCapacity()),
                either(own.overflow(), below.overflow()),
                either(own.overflowTimeout(), below.overflowTimeout()),
                either(own.requestTimeout(), below.requestTimeout()),
                either(own.interruptOnTimeout(), below.interruptOnTimeout()),
                either(own.shutdownTimeout(), below.shutdownTimeout()),
                either(own.stuckAfter(), below.stuckAfter()),
                either(own.idleTimeout(), below.idleTimeout()),
                either(own.maxItems(), below.maxItems()),
                either(own.poisonAfter(), below.poisonAfter()),
                either(own.recreations(), below.recreations()),
                either(own.recreationWindow(), below.recreationWindow()),
                either(own.waitStrategy(), below.waitStrategy()),
                either(own.mdc(), below.mdc()));
    }

    private static <V> V either(@Nullable V own, V below) {
        return own == null ? below : own;
    }

    private static PoolSetupException unknown(String name, Collection<String> knownPools) {
        return new PoolSetupException(
                "The property '" + PREFIX + ".pools." + name + "' names a pool that no @PoolItem class has.",
                "Correct the name, or remove the property. Known pools: " + knownPools
                        + ". Item classes outside the application's packages are found with @PoolItemScan.");
    }

    private static void check(String prefix, Defaults options) {
        Integer threads = options.threads();
        if (threads != null && (threads < 1 || threads > MAX_THREADS)) {
            throw wrong(
                    prefix + ".threads",
                    threads,
                    "a pool must have at least one thread, and no more than the machine can bear",
                    "a number from 1 to " + MAX_THREADS);
        }
        int capacity = options.queueCapacity();
        if (capacity < 2 || capacity > 1 << 30) {
            throw wrong(prefix + ".queue-capacity", capacity, "a queue must have room", "a number from 2 to 2^30");
        }
        checkTimeout(prefix, ".overflow-timeout", options.overflowTimeout());
        checkTimeout(prefix, ".request-timeout", options.requestTimeout());
        checkTimeout(prefix, ".shutdown-timeout", options.shutdownTimeout());
        checkTimeout(prefix, ".stuck-after", options.stuckAfter());
        checkTimeout(prefix, ".idle-timeout", options.idleTimeout());
        checkTimeout(prefix, ".recreation-window", options.recreationWindow());
        checkNumber(prefix, ".max-items", options.maxItems());
        checkNumber(prefix, ".poison-after", options.poisonAfter());
        checkNumber(prefix, ".recreations", options.recreations());
    }

    private static void checkMemory(String name, Defaults options) {
        int threads = options.threads() == null ? Runtime.getRuntime().availableProcessors() : options.threads();
        int capacity = options.queueCapacity();
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

    private static void checkTimeout(String prefix, String name, Duration timeout) {
        if (timeout.isNegative()) {
            throw wrong(prefix + name, timeout, "a time-out must not be negative", "zero or more, for example 10s");
        }
    }

    private static void checkNumber(String prefix, String name, int number) {
        if (number < 0) {
            throw wrong(prefix + name, number, "it must not be negative", "zero or more");
        }
    }

    private static PoolSetupException wrong(String property, Object value, String reason, String allowed) {
        return new PoolSetupException(
                "The property '" + property + "' has the value '" + value + "', but " + reason + ".",
                "Set '" + property + "' to " + allowed + ".");
    }
}
