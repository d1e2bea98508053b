package io.github.messagingpool.spi;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.Init;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.RequestContext;
import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.RequestObserver;
import io.github.messagingpool.Router;
import io.github.messagingpool.RoutingRule;
import io.github.messagingpool.StuckThreadListener;
import io.github.messagingpool.WaitStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pool is to be like. The one home of every setting: its name, default and check stand here, and a builder, a
 * property or a table of them has them from here. Immutable.
 *
 * @param <T> the item type
 */
public final class PoolSettings<T> {

    /** Any language's letters, as class names may have; no dot, which would end the pool's name in a property. */
    private static final Pattern NAME_PATTERN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");

    private static final List<Setting<?>> PROPERTIES = new ArrayList<>();

    /** How many threads, or other owners of items, the pool has. */
    public static final Setting<Integer> THREADS = property(
            "threads",
            Runtime.getRuntime().availableProcessors(),
            "the number of processors",
            Check.range(
                    1,
                    10_000,
                    "a pool must have at least one thread, and no more than the machine can bear",
                    "10,000"));

    /** How many sends and parts of batches may wait for one thread. */
    public static final Setting<Integer> QUEUE_CAPACITY =
            property("queue-capacity", 16_384, Check.range(2, 1 << 30, "a queue must have room", "2^30"));

    /** How many requests may wait for one item; zero is any number. */
    public static final Setting<Integer> MAX_QUEUED_PER_ITEM = property("max-queued-per-item", 0, Check.notNegative());

    /** What a sender meets when a queue is full. */
    public static final Setting<Overflow> OVERFLOW = property("overflow", Overflow.BLOCK, Check.any());

    /** How long a sender waits for room. */
    public static final Setting<Duration> OVERFLOW_TIMEOUT =
            property("overflow-timeout", Duration.ofSeconds(10), Check.notNegativeTime());

    /** How long senders wait for a reply unless they say so themselves; zero is for ever. */
    public static final Setting<Duration> REQUEST_TIMEOUT =
            property("request-timeout", Duration.ZERO, Check.notNegativeTime());

    /** Whether a running request is interrupted when its sender stops waiting. */
    public static final Setting<Boolean> INTERRUPT_ON_TIMEOUT = property("interrupt-on-timeout", false, Check.any());

    /** How long accepted requests may take to finish when the pool closes. */
    public static final Setting<Duration> SHUTDOWN_TIMEOUT =
            property("shutdown-timeout", Duration.ofSeconds(25), Check.notNegativeTime());

    /** How long a thread may run one request before it is reported as stuck; zero is for ever. */
    public static final Setting<Duration> STUCK_AFTER =
            property("stuck-after", Duration.ofSeconds(60), Check.notNegativeTime());

    /** How long an item may be unused before it is removed; zero is for ever. */
    public static final Setting<Duration> IDLE_TIMEOUT =
            property("idle-timeout", Duration.ZERO, Check.notNegativeTime());

    /** How many items the pool keeps; zero is any number. */
    public static final Setting<Integer> MAX_ITEMS = property("max-items", 0, Check.notNegative());

    /** After how many failures of one type of request on one item it is refused there; zero is never. */
    public static final Setting<Integer> POISON_AFTER = property("poison-after", 0, Check.notNegative());

    /** How often a failing item is recreated within the recreation window. */
    public static final Setting<Integer> RECREATIONS = property("recreations", 10, Check.notNegative());

    /** The time in which recreations of an item are counted. */
    public static final Setting<Duration> RECREATION_WINDOW =
            property("recreation-window", Duration.ofMinutes(1), Check.notNegativeTime());

    /** How long an item that could not be made on demand is not tried again. */
    public static final Setting<Duration> CREATION_BACKOFF =
            property("creation-backoff", Duration.ZERO, Check.notNegativeTime());

    /** How threads wait for requests and senders for replies. */
    public static final Setting<WaitStrategy> WAIT_STRATEGY =
            property("wait-strategy", WaitStrategy.SPIN_THEN_PARK, Check.any());

    /** By which rule threads own ids, where there is no router. */
    public static final Setting<RoutingRule> ROUTING = property("routing", RoutingRule.SPREAD, Check.any());

    /** Whether the logging context holds pool, thread and item id while a request runs. */
    public static final Setting<Boolean> MDC = property("mdc", false, Check.any());

    /** Whether what senders' threads have is there while their requests run, where something carries it. */
    public static final Setting<Boolean> PROPAGATE_CONTEXT = property("propagate-context", true, Check.any());

    /** Whether each thread notes which ids it is busiest with. */
    public static final Setting<Boolean> HOT_IDS = property("hot-ids", true, Check.any());

    /** The pool's name, which is part of its threads' names; by default what the item class says. */
    public static final Setting<String> NAME = new Setting<>(
            "name",
            "",
            "what the item class says",
            new Check<>(
                    PoolSettings::isName,
                    "a pool's name has letters, digits, '-' and '_' only, and begins with a letter or digit",
                    "another"));

    /** Whether Java Flight Recorder's events may name ids, which can be personal data. */
    public static final Setting<Boolean> IDS_IN_RECORDINGS = new Setting<>("ids-in-recordings", false, "", Check.any());

    /** What becomes of an item whose method threw; by default what the item class says. */
    public static final Setting<OnFailure> ON_FAILURE =
            new Setting<>("on-failure", OnFailure.KEEP, "what the item class says", Check.any());

    /** Which thread owns which id; where none is set, a rule says it: see {@link #router()}. */
    public static final Setting<Router> ROUTER = new Setting<>("router", Router.spread(), "", Check.any());

    /** What sees every request that runs, in the order in which they are called before it. */
    public static final Setting<List<RequestInterceptor.Factory>> INTERCEPTORS = list("interceptors");

    /** What may refuse requests, the outermost first. */
    public static final Setting<List<RequestFilter>> FILTERS = list("filters");

    /** What carries what a sender's thread has to where its request runs, the outermost first. */
    public static final Setting<List<RequestContext>> REQUEST_CONTEXTS = list("request-contexts");

    /** What follows requests from their senders to their owners. */
    public static final Setting<Optional<RequestObserver>> REQUEST_OBSERVER =
            new Setting<>("request-observer", Optional.empty(), "", Check.any());

    /** Who is told of requests that were accepted and are not run. */
    public static final Setting<List<DeadLetterListener>> DEAD_LETTER_LISTENERS = list("dead-letter-listeners");

    /** Who is told of threads that are stuck. */
    public static final Setting<List<StuckThreadListener>> STUCK_THREAD_LISTENERS = list("stuck-thread-listeners");

    /**
     * What completes the futures of replies; empty for the thread that has the reply. Time-outs complete them on it too, or
     * else on that of {@link CompletableFuture}.
     */
    public static final Setting<Optional<Executor>> REPLY_EXECUTOR =
            new Setting<>("reply-executor", Optional.empty(), "", Check.any());

    /** Whether pool threads are daemons, so that a process ends without waiting for the pool to be closed. */
    public static final Setting<Boolean> DAEMON = new Setting<>("daemon", false, "", Check.any());

    /** Whether the pool is closed when the process ends. */
    public static final Setting<Boolean> SHUTDOWN_HOOK = new Setting<>("shutdown-hook", false, "", Check.any());

    private final Class<T> itemType;
    private final Map<Setting<?>, Object> values;
    private final @Nullable Items<T, ?> items;
    private final @Nullable Function<Object, ? extends Init<T>> createOnDemand;

    private PoolSettings(
            Class<T> itemType,
            Map<Setting<?>, Object> values,
            @Nullable Items<T, ?> items,
            @Nullable Function<Object, ? extends Init<T>> createOnDemand) {
        this.itemType = itemType;
        this.values = values;
        this.items = items;
        this.createOnDemand = createOnDemand;
    }

    /** What makes items, and the init that it takes. */
    public record Items<T, I extends Init<T>>(Class<I> initType, PoolItemFactory<T, I> factory) {

        /** Checks that nothing is null. */
        public Items {
            requireNonNull(initType, "initType");
            requireNonNull(factory, "factory");
        }
    }

    /**
     * One setting. Each stands here once, and equals no other.
     *
     * @param <V> the type of its values
     */
    public static final class Setting<V> {

        private final String key;
        private final V defaultValue;
        private final String defaultRule;
        private final Check<V> check;

        private Setting(String key, V defaultValue, String defaultRule, Check<V> check) {
            this.key = key;
            this.defaultValue = defaultValue;
            this.defaultRule = defaultRule;
            this.check = check;
        }

        /** Returns its name in lower case with dashes, for example {@code queue-capacity}. */
        public String key() {
            return key;
        }

        /** Returns what holds where nothing is set. */
        public V defaultValue() {
            return defaultValue;
        }

        /** Returns in words where the default comes from; empty where it is the same everywhere. */
        public String defaultRule() {
            return defaultRule;
        }

        /** Returns which values it may have. */
        public Check<V> check() {
            return check;
        }

        /**
         * Returns the value.
         *
         * @throws IllegalArgumentException if it is not one that the setting may have; says which it may
         * @throws NullPointerException if it is null
         */
        public V checked(V value) {
            if (!check.accepts(requireNonNull(value, key))) {
                throw new IllegalArgumentException("The setting " + key + " has the value '" + value + "', but "
                        + check.reason() + "; set " + check.allowed());
            }
            return value;
        }

        @Override
        public String toString() {
            return key;
        }
    }

    /**
     * Which values a setting may have.
     *
     * @param test whether it may have one
     * @param reason why it may not have the others, to follow "but"
     * @param allowed which it may have, to follow "set"
     */
    public record Check<V>(Predicate<V> test, String reason, String allowed) {

        /** Returns whether a setting may have the value. */
        public boolean accepts(V value) {
            return test.test(value);
        }

        static <V> Check<V> any() {
            return new Check<>(new Range<>(null, null), "", "");
        }

        static Check<Integer> notNegative() {
            return new Check<>(new Range<>(0, null), "it must not be negative", "zero or more");
        }

        static Check<Duration> notNegativeTime() {
            return new Check<>(
                    new Range<>(Duration.ZERO, null), "a time must not be negative", "zero or more, for example 10s");
        }

        static Check<Integer> range(int least, int most, String reason, String mostText) {
            return new Check<>(new Range<>(least, most), reason, "a number from " + least + " to " + mostText);
        }
    }

    /** Values from one to another, both included; null is no limit. One class, where each lambda would be linked. */
    private record Range<V>(
            @Nullable Comparable<V> least, @Nullable Comparable<V> most) implements Predicate<V> {

        @Override
        public boolean test(V value) {
            return (least == null || least.compareTo(value) <= 0) && (most == null || most.compareTo(value) >= 0);
        }
    }

    private static <V> Setting<V> property(String key, V defaultValue, Check<V> check) {
        return property(key, defaultValue, "", check);
    }

    private static <V> Setting<V> property(String key, V defaultValue, String defaultRule, Check<V> check) {
        Setting<V> setting = new Setting<>(key, defaultValue, defaultRule, check);
        PROPERTIES.add(setting);
        return setting;
    }

    private static <E> Setting<List<E>> list(String key) {
        return new Setting<>(key, List.of(), "", Check.any());
    }

    /** Returns every setting that may be a property, in the order in which they are listed for people. */
    public static List<Setting<?>> properties() {
        return List.copyOf(PROPERTIES);
    }

    /** Returns the settings of a pool of such items for which nothing is said but what their class says. */
    public static <T> PoolSettings<T> of(Class<T> itemType) {
        PoolItem annotation = requireNonNull(itemType, "itemType").getAnnotation(PoolItem.class);
        Map<Setting<?>, Object> values = new HashMap<>();
        values.put(NAME, annotation == null || annotation.value().isBlank() ? kebabCase(itemType) : annotation.value());
        if (annotation != null) {
            values.put(ON_FAILURE, annotation.onFailure());
        }
        return new PoolSettings<>(itemType, values, null, null);
    }

    private static String kebabCase(Class<?> type) {
        return type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String name) {
        return NAME_PATTERN.matcher(name).matches();
    }

    /**
     * Returns these settings with another value of one.
     *
     * @throws IllegalArgumentException if it may not have that value
     */
    public <V> PoolSettings<T> with(Setting<V> setting, V value) {
        Map<Setting<?>, Object> changed = new HashMap<>(values);
        V checked = setting.checked(value);
        changed.put(setting, checked instanceof List<?> list ? List.copyOf(list) : checked);
        return new PoolSettings<>(itemType, changed, items, createOnDemand);
    }

    /** Returns these settings with one element more in a list. */
    public <E> PoolSettings<T> withAdded(Setting<List<E>> setting, E element) {
        List<E> longer = new ArrayList<>(get(setting));
        longer.add(requireNonNull(element, setting.key()));
        return with(setting, List.copyOf(longer));
    }

    /** Returns these settings with what makes the items. */
    public <I extends Init<T>> PoolSettings<T> withItems(Class<I> initType, PoolItemFactory<T, I> factory) {
        return new PoolSettings<>(itemType, values, new Items<>(initType, factory), createOnDemand);
    }

    /** Returns these settings with what makes the init of an id that no item has. */
    public PoolSettings<T> withCreateOnDemand(Function<Object, ? extends Init<T>> makesInit) {
        return new PoolSettings<>(itemType, values, items, requireNonNull(makesInit, "createOnDemand"));
    }

    /** Returns the value of a setting. */
    @SuppressWarnings("unchecked") // with(…) put in what the setting takes
    public <V> V get(Setting<V> setting) {
        return (V) values.getOrDefault(setting, setting.defaultValue());
    }

    /** Returns the item type. */
    public Class<T> itemType() {
        return itemType;
    }

    /** Returns what says which thread owns which id. */
    public Router router() {
        return values.containsKey(ROUTER) ? get(ROUTER) : get(ROUTING).router();
    }

    /** Returns the pool's name. */
    public String name() {
        return get(NAME);
    }

    /**
     * Returns what makes the items.
     *
     * @throws IllegalStateException if nothing does
     */
    public Items<T, ?> items() {
        if (items == null) {
            throw new IllegalStateException(
                    "The pool " + name() + " has no factory, which makes its items; set one with factory(" + initName()
                            + ".class, init -> new " + itemType.getSimpleName() + "(init.id(), …))");
        }
        return items;
    }

    private String initName() {
        PoolItem annotation = itemType.getAnnotation(PoolItem.class);
        return annotation == null || annotation.init().isEmpty()
                ? itemType.getSimpleName() + "Init"
                : annotation.init();
    }

    /**
     * Returns what makes the init of an id that no item has: what was set, or what the item class asks for; empty where items
     * are not created on demand.
     *
     * @throws IllegalStateException if items are to be created on demand whose init takes more than the id, or is hidden
     *     by its module
     */
    public Optional<Function<Object, ? extends Init<T>>> createOnDemand() {
        PoolItem annotation = itemType.getAnnotation(PoolItem.class);
        if (createOnDemand != null || annotation == null || !annotation.createOnDemand()) {
            return Optional.ofNullable(createOnDemand);
        }
        return Optional.of(InitFromId.of(items().initType()));
    }

    /**
     * Checks that a pool can be made of these settings.
     *
     * @throws IllegalStateException if nothing makes the items, or the name that their class gives will not do
     */
    public void checkComplete() {
        items();
        try {
            NAME.checked(name());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage() + " in " + itemType.getName() + ", or with the builder", e);
        }
    }
}
