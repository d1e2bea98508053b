package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ThreadPool}. Only the factory has no default. A builder is for use by one thread; it may build
 * several pools.
 *
 * @param <T> the item type
 */
public final class ThreadPoolBuilder<T> {

    /** Any language's, as class names may be; no dot, which would end the pool's name in a property. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");

    private final Class<T> itemType;
    private final List<RequestInterceptor.Factory> interceptors = new ArrayList<>();
    private final List<DeadLetterListener> deadLetterListeners = new ArrayList<>();
    private final List<StuckThreadListener> stuckThreadListeners = new ArrayList<>();
    private String name;
    private int threads = Runtime.getRuntime().availableProcessors();
    private int queueCapacity = 16_384;
    private Overflow overflow = Overflow.BLOCK;
    private Duration overflowTimeout = Duration.ofSeconds(10);
    private Duration requestTimeout = Duration.ZERO;
    private boolean interruptOnTimeout;
    private Duration shutdownTimeout = Duration.ofSeconds(25);
    private Duration stuckAfter = Duration.ofSeconds(60);
    private WaitStrategy waitStrategy = WaitStrategy.SPIN_THEN_PARK;
    private Router router = new ModuloRouter();
    private @Nullable ItemMaker<T, ?> maker;
    private @Nullable Function<Object, ? extends Init<T>> initOnDemand;
    private OnFailure onFailure;
    private int recreations = 10;
    private Duration recreationWindow = Duration.ofMinutes(1);
    private int poisonAfter;
    private Duration idleTimeout = Duration.ZERO;
    private int maxItems;

    ThreadPoolBuilder(Class<T> itemType) {
        this.itemType = requireNonNull(itemType, "itemType");
        this.name = defaultName(itemType);
        PoolItem annotation = itemType.getAnnotation(PoolItem.class);
        this.onFailure = annotation == null ? OnFailure.KEEP : annotation.onFailure();
    }

    /**
     * Sets the pool's name; by default that of {@link PoolItem#value()}, or the class name in kebab case.
     *
     * @throws IllegalArgumentException if it has other characters than letters, digits, {@code -} and {@code _}, or does
     *     not begin with a letter or digit: it is a part of thread names, meters, property keys and URLs
     */
    public ThreadPoolBuilder<T> name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(wrongName(name));
        }
        this.name = name;
        return this;
    }

    private static String wrongName(String name) {
        return "A pool's name has letters, digits, '-' and '_' only, and begins with a letter or digit; '" + name
                + "' does not do";
    }

    /**
     * Sets the number of threads; by default that of the machine's processors.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ThreadPoolBuilder<T> threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("A pool must have at least one thread, not " + threads);
        }
        this.threads = threads;
        return this;
    }

    /** Sets what makes the items, and the type of the inits it takes; the init type also says the kind of the ids. */
    public <I extends Init<T>> ThreadPoolBuilder<T> factory(Class<I> initType, PoolItemFactory<T, I> factory) {
        this.maker = new ItemMaker<>(requireNonNull(initType, "initType"), requireNonNull(factory, "factory"));
        return this;
    }

    /**
     * Sets how many sends and parts of batches may wait for one thread; by default 16,384. It is rounded up to a power
     * of two.
     *
     * @throws IllegalArgumentException if it is less than 2 or more than 2^30
     */
    public ThreadPoolBuilder<T> queueCapacity(int queueCapacity) {
        if (queueCapacity < 2 || queueCapacity > 1 << 30) {
            throw new IllegalArgumentException("A queue's capacity must be from 2 to 2^30, not " + queueCapacity);
        }
        this.queueCapacity = queueCapacity;
        return this;
    }

    /** Sets what a sender meets when a queue is full; by default {@link Overflow#BLOCK}. */
    public ThreadPoolBuilder<T> overflow(Overflow overflow) {
        this.overflow = requireNonNull(overflow, "overflow");
        return this;
    }

    /** Sets how long {@link Overflow#BLOCK} waits for room; by default 10 seconds. */
    public ThreadPoolBuilder<T> overflowTimeout(Duration overflowTimeout) {
        this.overflowTimeout = notNegative("overflow time-out", overflowTimeout);
        return this;
    }

    /** Sets how long senders wait for a reply unless they say so themselves; zero, the default, is for ever. */
    public ThreadPoolBuilder<T> requestTimeout(Duration requestTimeout) {
        this.requestTimeout = notNegative("request time-out", requestTimeout);
        return this;
    }

    /**
     * Sets whether the thread that runs a request is interrupted when the request's sender stops waiting; by default it
     * is not. The item then decides, as any Java code does, what to make of the interrupt; it never reaches another
     * request.
     */
    public ThreadPoolBuilder<T> interruptOnTimeout(boolean interruptOnTimeout) {
        this.interruptOnTimeout = interruptOnTimeout;
        return this;
    }

    /**
     * Sets how long a thread may run one request before it is reported as stuck; by default 60 seconds, and zero for
     * never. Nothing is done to the thread.
     */
    public ThreadPoolBuilder<T> stuckAfter(Duration stuckAfter) {
        this.stuckAfter = notNegative("limit for stuck threads", stuckAfter);
        return this;
    }

    /**
     * Sets what makes the init of an id that a request names and no item has: the item is then created, by its owner
     * thread and so once, and the request runs on it. By default there is none, and the request fails; unless
     * {@link PoolItem#createOnDemand()} says otherwise, and the init's constructor takes nothing but the id.
     */
    public ThreadPoolBuilder<T> createOnDemand(Function<Object, ? extends Init<T>> initOnDemand) {
        this.initOnDemand = requireNonNull(initOnDemand, "initOnDemand");
        return this;
    }

    /** Sets what becomes of an item whose method threw; by default what {@link PoolItem#onFailure()} says. */
    public ThreadPoolBuilder<T> onFailure(OnFailure onFailure) {
        this.onFailure = requireNonNull(onFailure, "onFailure");
        return this;
    }

    /**
     * Sets how often an item is recreated within a time before it is removed instead; by default 10 times within a
     * minute.
     */
    public ThreadPoolBuilder<T> recreations(int recreations, Duration recreationWindow) {
        this.recreations = notNegative("number of recreations", recreations);
        this.recreationWindow = notNegative("recreation window", recreationWindow);
        return this;
    }

    /**
     * Sets after how many failures of one type of request on one item such requests to it are refused with
     * {@link PoisonedRequestException}, until the item is removed; by default 0, for never.
     */
    public ThreadPoolBuilder<T> poisonAfter(int poisonAfter) {
        this.poisonAfter = notNegative("number of failures", poisonAfter);
        return this;
    }

    /**
     * Sets after which time without use an item is removed and closed, give or take a quarter; by default zero, for
     * never. An item for which work waits is not removed.
     */
    public ThreadPoolBuilder<T> idleTimeout(Duration idleTimeout) {
        this.idleTimeout = notNegative("idle time-out", idleTimeout);
        return this;
    }

    /**
     * Sets how many items the pool keeps; by default 0, for any number. Each thread has an equal share of it, rounded
     * up; one that has more removes and closes the items that were not used for longest. An item for which work waits
     * is not removed, so there may be more for a while.
     */
    public ThreadPoolBuilder<T> maxItems(int maxItems) {
        this.maxItems = notNegative("maximum of items", maxItems);
        return this;
    }

    /** Adds a listener for requests that were accepted and are not run. */
    public ThreadPoolBuilder<T> deadLetterListener(DeadLetterListener listener) {
        deadLetterListeners.add(requireNonNull(listener, "listener"));
        return this;
    }

    /** Adds a listener for threads that are stuck. */
    public ThreadPoolBuilder<T> stuckThreadListener(StuckThreadListener listener) {
        stuckThreadListeners.add(requireNonNull(listener, "listener"));
        return this;
    }

    /** Sets how long {@link ThreadPool#shutdown()} waits for accepted requests to end; by default 25 seconds. */
    public ThreadPoolBuilder<T> shutdownTimeout(Duration shutdownTimeout) {
        this.shutdownTimeout = notNegative("shutdown time-out", shutdownTimeout);
        return this;
    }

    /** Sets how threads wait; by default {@link WaitStrategy#SPIN_THEN_PARK}. */
    public ThreadPoolBuilder<T> waitStrategy(WaitStrategy waitStrategy) {
        this.waitStrategy = requireNonNull(waitStrategy, "waitStrategy");
        return this;
    }

    /** Sets which thread owns which id; by default a whole number's unsigned remainder, or a hash of any other id. */
    public ThreadPoolBuilder<T> router(Router router) {
        this.router = requireNonNull(router, "router");
        return this;
    }

    /** Does what {@link #router} does for {@code long} ids, which are not boxed. */
    public ThreadPoolBuilder<T> longRouter(Router.OfLong router) {
        return router(router);
    }

    /** Adds an interceptor; they are called in the order added before a request, and in the opposite order after. */
    public ThreadPoolBuilder<T> interceptor(RequestInterceptor.Factory interceptor) {
        interceptors.add(requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Builds the pool and starts its threads.
     *
     * @throws IllegalStateException if no factory is set, or no name and that of the item class will not do, or items are
     *     to be created on demand whose init takes more than the id
     */
    public ThreadPool<T> build() {
        if (maker == null) {
            throw new IllegalStateException("The pool " + name + " has no factory; set one with factory("
                    + itemType.getSimpleName() + "Init.class, …)");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException(
                    wrongName(name) + "; give " + itemType.getName() + " another, or the builder");
        }
        return new LocalThreadPool<>(itemType, settings(maker), maker);
    }

    private @Nullable Function<Object, ? extends Init<T>> initOnDemand(ItemMaker<T, ?> maker) {
        return initOnDemand == null && createsOnDemand() ? InitFromId.of(maker.initType()) : initOnDemand;
    }

    private boolean createsOnDemand() {
        PoolItem annotation = itemType.getAnnotation(PoolItem.class);
        return annotation != null && annotation.createOnDemand();
    }

    private PoolSettings<T> settings(ItemMaker<T, ?> maker) {
        return new PoolSettings<>(
                name,
                threads,
                queueCapacity,
                overflow,
                overflowTimeout,
                requestTimeout,
                interruptOnTimeout,
                shutdownTimeout,
                stuckAfter,
                waitStrategy,
                router,
                new ItemPolicy<>(
                        initOnDemand(maker),
                        onFailure,
                        recreations,
                        recreationWindow,
                        poisonAfter,
                        idleTimeout,
                        (maxItems + threads - 1) / threads),
                List.copyOf(interceptors),
                List.copyOf(deadLetterListeners),
                List.copyOf(stuckThreadListeners));
    }

    private static String defaultName(Class<?> itemType) {
        PoolItem annotation = itemType.getAnnotation(PoolItem.class);
        if (annotation != null && !annotation.value().isBlank()) {
            return annotation.value();
        }
        return itemType.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Duration notNegative(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A " + what + " must not be negative, as " + duration + " is");
        }
        return duration;
    }

    private static int notNegative(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("A " + what + " must not be negative, as " + number + " is");
        }
        return number;
    }
}
