package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.MessagingPoolProperties.Pool;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Check;
import io.github.messagingpool.spi.PoolSettings.Setting;
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

    /** The name of an executor's bean: what is set here is not what the pool gets. */
    static final String REPLY_EXECUTOR = PoolSettings.REPLY_EXECUTOR.key();

    private static final String PREFIX = "messaging-pool";

    /** What a place in a queue takes before anything is in it, where the JVM compresses pointers. */
    private static final int BYTES_PER_PLACE = 4;

    private static final Pattern NEITHER_LETTER_NOR_NUMBER = Pattern.compile("[^\\p{L}\\p{N}]");

    /** What is set for every pool. */
    private final Map<Setting<?>, Object> defaults;

    /** What is set for a pool that has settings of its own, by canonical name; the defaults included. */
    private final Map<String, Map<Setting<?>, Object>> ofPools = new HashMap<>();

    /** The executor's bean of each pool that has one, by canonical name, and of all others, by an empty one. */
    private final Map<String, NamedBean> replyExecutors = new HashMap<>();

    private final SettingSources sources;
    private final boolean idsInRecordings;

    /** A bean that a property names. */
    record NamedBean(String property, String name) {}

    /** @throws PoolSetupException if a value is wrong, or a pool is named that is not known */
    PoolOptions(MessagingPoolProperties properties, Collection<String> knownPools, SettingSources sources) {
        this.sources = sources;
        this.idsInRecordings = properties.jfr() != null && properties.jfr().ids();
        this.defaults = properties.defaults() == null
                ? Map.of()
                : checked(PREFIX + ".defaults.", properties.defaults().values());
        noteReplyExecutor("", PREFIX + ".defaults.", properties.defaults());
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
            Map<Setting<?>, Object> merged = new HashMap<>(of(name));
            merged.putAll(checked(
                    PREFIX + ".pools." + pool.getKey() + ".", pool.getValue().values()));
            ofPools.put(name, merged);
            noteReplyExecutor(name, PREFIX + ".pools." + pool.getKey() + ".", pool.getValue());
        }
    }

    private void noteReplyExecutor(String name, String prefix, @Nullable Pool settings) {
        if (settings != null && settings.replyExecutor() != null) {
            replyExecutors.put(name, new NamedBean(prefix + REPLY_EXECUTOR, settings.replyExecutor()));
        }
    }

    /** Returns which bean completes the futures of a pool, or null. */
    @Nullable
    NamedBean replyExecutor(String name) {
        NamedBean own = replyExecutors.get(canonical(name));
        return own != null ? own : replyExecutors.get("");
    }

    /** Returns where a property was read, in words, to follow its name. */
    String origin(String property) {
        return sources.whereNamed(property);
    }

    /** Returns a name in the form in which {@code user-session}, {@code userSession} and {@code USERSESSION} agree. */
    static String canonical(String name) {
        return NEITHER_LETTER_NOR_NUMBER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** @throws PoolSetupException if the heap cannot hold the pool's queues */
    void apply(String name, ThreadPoolBuilder<?> builder) {
        checkMemory(name);
        builder.idsInRecordings(idsInRecordings);
        for (Map.Entry<Setting<?>, Object> option : of(name).entrySet()) {
            set(builder, option.getKey(), option.getValue());
        }
    }

    @SuppressWarnings("unchecked") // the values are those of the setting
    private static <V> void set(ThreadPoolBuilder<?> builder, Setting<V> setting, Object value) {
        builder.set(setting, (V) value);
    }

    Duration shutdownTimeout(String name) {
        return get(name, PoolSettings.SHUTDOWN_TIMEOUT);
    }

    @SuppressWarnings("unchecked") // the values are those of the setting
    private <V> V get(String name, Setting<V> setting) {
        return (V) of(name).getOrDefault(setting, setting.defaultValue());
    }

    private Map<Setting<?>, Object> of(String name) {
        return ofPools.getOrDefault(canonical(name), defaults);
    }

    private PoolSetupException unknown(String name, Collection<String> knownPools) {
        return new PoolSetupException(
                "The property '" + PREFIX + ".pools." + name + "' names a pool that no @PoolItem class has"
                        + sources.whereNamed(PREFIX + ".pools." + name) + ".",
                (name.chars().allMatch(Character::isDigit)
                                ? "Pools have names, and are no list: write '" + PREFIX + ".pools.<name>.threads'. "
                                : "")
                        + "Correct the name, or remove the property. Known pools: " + knownPools
                        + ". Item classes outside the application's packages are found with @PoolItemScan.");
    }

    /** Returns the values, in which the first that is wrong, in the order of the settings, is looked for. */
    private Map<Setting<?>, Object> checked(String prefix, Map<Setting<?>, Object> values) {
        for (Setting<?> setting : PoolSettings.properties()) {
            Object value = values.get(setting);
            if (value != null && !accepts(setting, value)) {
                throw wrong(prefix + setting.key(), value, setting.check());
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked") // the values are those of the setting
    private static <V> boolean accepts(Setting<V> setting, Object value) {
        return setting.check().accepts((V) value);
    }

    private PoolSetupException wrong(String property, Object value, Check<?> check) {
        return new PoolSetupException(
                "The property '" + property + "' has the value '" + value + "'" + sources.whereRead(property) + ", but "
                        + check.reason() + ".",
                "Set '" + property + "' to " + check.allowed() + ".");
    }

    private void checkMemory(String name) {
        int threads = get(name, PoolSettings.THREADS);
        int capacity = get(name, PoolSettings.QUEUE_CAPACITY);
        long needed = (long) threads * capacity * BYTES_PER_PLACE;
        long heap = Runtime.getRuntime().maxMemory();
        if (needed > heap) {
            String own = PREFIX + ".pools." + name + ".";
            String ownThreads = "'" + own + PoolSettings.THREADS.key() + "'";
            String ownCapacity = "'" + own + PoolSettings.QUEUE_CAPACITY.key() + "'";
            throw new PoolSetupException(
                    "The queues of the pool " + name + ", which has " + Count.of(threads, "thread") + " (" + ownThreads
                            + ") and a queue capacity of " + capacity + " (" + ownCapacity + "), need " + needed
                            + " bytes, but the heap has no more than " + heap + ".",
                    "Set " + ownCapacity + " or " + ownThreads + ", or the one of " + PREFIX + ".defaults, to less.");
        }
    }
}
