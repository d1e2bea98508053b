package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Builds a {@link ThreadPool}. Only the factory has no default. A builder is for use by one thread; it may build
 * several pools.
 *
 * @param <T> the item type
 */
public final class ThreadPoolBuilder<T> {

    private PoolSettings<T> settings;

    ThreadPoolBuilder(Class<T> itemType) {
        this.settings = PoolSettings.of(itemType);
    }

    /**
     * Sets the pool's name; by default that of {@link PoolItem#value()}, or the class name in kebab case.
     *
     * @throws IllegalArgumentException if it has other characters than letters, digits, {@code -} and {@code _}, or does
     *     not begin with a letter or digit: it is a part of thread names, meters, property keys and URLs
     */
    public ThreadPoolBuilder<T> name(String name) {
        settings = settings.with(PoolSettings.NAME, name);
        return this;
    }

    /**
     * Sets the number of threads; by default that of the machine's processors.
     *
     * @throws IllegalArgumentException if it is less than 1 or more than 10,000
     */
    public ThreadPoolBuilder<T> threads(int threads) {
        settings = settings.with(PoolSettings.THREADS, threads);
        return this;
    }

    /** Sets what makes the items, and the type of the inits it takes; the init type also says the kind of the ids. */
    public <I extends Init<T>> ThreadPoolBuilder<T> factory(Class<I> initType, PoolItemFactory<T, I> factory) {
        settings = settings.withItems(initType, factory);
        return this;
    }

    /**
     * Sets how many sends and parts of batches may wait for one thread; by default 16,384. It is rounded up to a power
     * of two.
     *
     * @throws IllegalArgumentException if it is less than 2 or more than 2^30
     */
    public ThreadPoolBuilder<T> queueCapacity(int queueCapacity) {
        settings = settings.with(PoolSettings.QUEUE_CAPACITY, queueCapacity);
        return this;
    }

    /**
     * Sets how many requests may wait for one item; by default 0, for any number. Further ones are refused at once with
     * {@link QueueFullException}, whatever the {@link #overflow}, so that who sends too much to one item leaves room for the
     * others of its thread. A batch counts as one for each of its ids, and only its requests to an id that has too many are
     * refused.
     */
    public ThreadPoolBuilder<T> maxQueuedPerItem(int maxQueuedPerItem) {
        settings = settings.with(PoolSettings.MAX_QUEUED_PER_ITEM, maxQueuedPerItem);
        return this;
    }

    /**
     * Sets whether each thread notes which ids it is busiest with ({@link PoolThreadStatus#hotIds}), and how long it has been
     * busy; by default it does. It looks at one request in 64.
     */
    public ThreadPoolBuilder<T> hotIds(boolean hotIds) {
        settings = settings.with(PoolSettings.HOT_IDS, hotIds);
        return this;
    }

    /**
     * Sets whether Java Flight Recorder's events of this pool may name ids; by default they may not, as ids can be personal
     * data.
     */
    public ThreadPoolBuilder<T> idsInRecordings(boolean idsInRecordings) {
        settings = settings.with(PoolSettings.IDS_IN_RECORDINGS, idsInRecordings);
        return this;
    }

    /** Sets what a sender meets when a queue is full; by default {@link Overflow#BLOCK}. */
    public ThreadPoolBuilder<T> overflow(Overflow overflow) {
        settings = settings.with(PoolSettings.OVERFLOW, overflow);
        return this;
    }

    /**
     * Sets what completes the futures of {@link ThreadPool#sendAsync}, and so runs what depends on them; by default that is
     * the pool thread. A time-out completes them on this executor as well, or by default on that of {@link
     * java.util.concurrent.CompletableFuture}: never on a pool thread, which may be what holds the request up.
     */
    public ThreadPoolBuilder<T> replyExecutor(Executor replyExecutor) {
        settings = settings.with(PoolSettings.REPLY_EXECUTOR, Optional.of(replyExecutor));
        return this;
    }

    /** Sets how long {@link Overflow#BLOCK} waits for room; by default 10 seconds. */
    public ThreadPoolBuilder<T> overflowTimeout(Duration overflowTimeout) {
        settings = settings.with(PoolSettings.OVERFLOW_TIMEOUT, overflowTimeout);
        return this;
    }

    /** Sets how long senders wait for a reply unless they say so themselves; zero, the default, is for ever. */
    public ThreadPoolBuilder<T> requestTimeout(Duration requestTimeout) {
        settings = settings.with(PoolSettings.REQUEST_TIMEOUT, requestTimeout);
        return this;
    }

    /**
     * Sets whether the thread that runs a request is interrupted when the request's sender stops waiting; by default it
     * is not. The item then decides, as any Java code does, what to make of the interrupt; it never reaches another
     * request.
     */
    public ThreadPoolBuilder<T> interruptOnTimeout(boolean interruptOnTimeout) {
        settings = settings.with(PoolSettings.INTERRUPT_ON_TIMEOUT, interruptOnTimeout);
        return this;
    }

    /**
     * Sets how long a thread may run one request before it is reported as stuck; by default 60 seconds, and zero for
     * never. Nothing is done to the thread.
     */
    public ThreadPoolBuilder<T> stuckAfter(Duration stuckAfter) {
        settings = settings.with(PoolSettings.STUCK_AFTER, stuckAfter);
        return this;
    }

    /**
     * Sets what makes the init of an id that a request names and no item has: the item is then created, by its owner
     * thread and so once, and the request runs on it. By default there is none, and the request fails; unless
     * {@link PoolItem#createOnDemand()} says otherwise, and the init's constructor takes nothing but the id. That
     * constructor is called by reflection; what is set here is not, and so needs no {@code opens} in a module. The function
     * is given an id of {@code int} as a {@link Long}, too.
     */
    public ThreadPoolBuilder<T> createOnDemand(Function<Object, ? extends Init<T>> initOnDemand) {
        settings = settings.withCreateOnDemand(initOnDemand);
        return this;
    }

    /**
     * Sets how long an item that could not be made on demand is not tried again: requests to its id fail with {@link
     * ItemCreationException} meanwhile; by default zero. Requests that were waiting already when it failed share the failure
     * in any case, so that a constructor which waits for what is away does not hold up its thread again for each.
     */
    public ThreadPoolBuilder<T> creationBackoff(Duration creationBackoff) {
        settings = settings.with(PoolSettings.CREATION_BACKOFF, creationBackoff);
        return this;
    }

    /** Sets what becomes of an item whose method threw; by default what {@link PoolItem#onFailure()} says. */
    public ThreadPoolBuilder<T> onFailure(OnFailure onFailure) {
        settings = settings.with(PoolSettings.ON_FAILURE, onFailure);
        return this;
    }

    /**
     * Sets how often an item is recreated within a time before it is removed instead; by default 10 times within a
     * minute.
     */
    public ThreadPoolBuilder<T> recreations(int recreations, Duration recreationWindow) {
        settings = settings.with(PoolSettings.RECREATIONS, recreations)
                .with(PoolSettings.RECREATION_WINDOW, recreationWindow);
        return this;
    }

    /**
     * Sets after how many failures of one type of request on one item such requests to it are refused with
     * {@link PoisonedRequestException}, until the item is removed; by default 0, for never.
     */
    public ThreadPoolBuilder<T> poisonAfter(int poisonAfter) {
        settings = settings.with(PoolSettings.POISON_AFTER, poisonAfter);
        return this;
    }

    /**
     * Sets after which time without use an item is removed and closed, give or take a quarter; by default zero, for
     * never. An item for which work waits is not removed.
     */
    public ThreadPoolBuilder<T> idleTimeout(Duration idleTimeout) {
        settings = settings.with(PoolSettings.IDLE_TIMEOUT, idleTimeout);
        return this;
    }

    /**
     * Sets how many items the pool keeps; by default 0, for any number. Each thread has an equal share of it, rounded
     * up; one that has more removes and closes the items that were not used for longest. An item for which work waits
     * is not removed, so there may be more for a while.
     */
    public ThreadPoolBuilder<T> maxItems(int maxItems) {
        settings = settings.with(PoolSettings.MAX_ITEMS, maxItems);
        return this;
    }

    /** Adds a listener for requests that were accepted and are not run. */
    public ThreadPoolBuilder<T> deadLetterListener(DeadLetterListener listener) {
        settings = settings.withAdded(PoolSettings.DEAD_LETTER_LISTENERS, listener);
        return this;
    }

    /** Adds a listener for threads that are stuck. */
    public ThreadPoolBuilder<T> stuckThreadListener(StuckThreadListener listener) {
        settings = settings.withAdded(PoolSettings.STUCK_THREAD_LISTENERS, listener);
        return this;
    }

    /** Sets how long {@link ThreadPool#shutdown()} waits for accepted requests to end; by default 25 seconds. */
    public ThreadPoolBuilder<T> shutdownTimeout(Duration shutdownTimeout) {
        settings = settings.with(PoolSettings.SHUTDOWN_TIMEOUT, shutdownTimeout);
        return this;
    }

    /**
     * Sets whether the pool's threads are daemons; by default they are not, and so keep the process alive until the pool is
     * closed. A process that ends beside daemons neither finishes what was accepted nor closes items, unless there is a
     * {@link #shutdownHook}.
     */
    public ThreadPoolBuilder<T> daemon(boolean daemon) {
        settings = settings.with(PoolSettings.DAEMON, daemon);
        return this;
    }

    /**
     * Sets whether the pool is closed when the process ends, by a signal or {@link System#exit}; by default it is not. The
     * process then waits for that, no longer than the shutdown time-out. For applications without a container that closes
     * their pools.
     */
    public ThreadPoolBuilder<T> shutdownHook(boolean shutdownHook) {
        settings = settings.with(PoolSettings.SHUTDOWN_HOOK, shutdownHook);
        return this;
    }

    /** Sets how threads wait; by default {@link WaitStrategy#SPIN_THEN_PARK}. */
    public ThreadPoolBuilder<T> waitStrategy(WaitStrategy waitStrategy) {
        settings = settings.with(PoolSettings.WAIT_STRATEGY, waitStrategy);
        return this;
    }

    /** Sets the rule by which threads own ids, where there is no router of one's own; by default {@link RoutingRule#SPREAD}. */
    public ThreadPoolBuilder<T> routing(RoutingRule routing) {
        settings = settings.with(PoolSettings.ROUTING, routing);
        return this;
    }

    /** Sets which thread owns which id, instead of a {@link #routing} rule. */
    public ThreadPoolBuilder<T> router(Router router) {
        settings = settings.with(PoolSettings.ROUTER, router);
        return this;
    }

    /** Does what {@link #router} does for {@code long} ids, which are not boxed. */
    public ThreadPoolBuilder<T> longRouter(Router.OfLong router) {
        return router(router);
    }

    /** Adds an interceptor; they are called in the order added before a request, and in the opposite order after. */
    public ThreadPoolBuilder<T> interceptor(RequestInterceptor.Factory interceptor) {
        settings = settings.withAdded(PoolSettings.INTERCEPTORS, interceptor);
        return this;
    }

    /** Adds a filter, within those added before, unless it does not apply to the pool's items. */
    public ThreadPoolBuilder<T> filter(RequestFilter filter) {
        settings = settings.withAdded(PoolSettings.FILTERS, filter);
        return this;
    }

    /** Adds what carries something from senders' threads to where their requests run, within those added before. */
    public ThreadPoolBuilder<T> requestContext(RequestContext context) {
        settings = settings.withAdded(PoolSettings.REQUEST_CONTEXTS, context);
        return this;
    }

    /** Sets whether the pool uses the {@linkplain #requestContext request contexts} that it is given; by default it does. */
    public ThreadPoolBuilder<T> propagateContext(boolean propagateContext) {
        settings = settings.with(PoolSettings.PROPAGATE_CONTEXT, propagateContext);
        return this;
    }

    /** Sets what follows requests from their senders to their owners, within the request contexts; by default nothing does. */
    public ThreadPoolBuilder<T> requestObserver(RequestObserver observer) {
        settings = settings.with(PoolSettings.REQUEST_OBSERVER, Optional.of(observer));
        return this;
    }

    /** Sets whether the logging context holds pool, thread and item id while a request runs; by default it does not. */
    public ThreadPoolBuilder<T> mdc(boolean mdc) {
        settings = settings.with(PoolSettings.MDC, mdc);
        return this;
    }

    /**
     * Sets one setting; for code that goes through all of them.
     *
     * @throws IllegalArgumentException if it may not have that value
     */
    public <V> ThreadPoolBuilder<T> set(PoolSettings.Setting<V> setting, V value) {
        settings = settings.with(setting, value);
        return this;
    }

    /**
     * Builds a pool of this process and starts its threads.
     *
     * @throws IllegalStateException if no factory is set, or the name that the item class gives will not do, or items are
     *     to be created on demand whose init takes more than the id, or is hidden by its module
     */
    public ThreadPool<T> build() {
        return build(LocalPools.onThreads());
    }

    /**
     * Builds a pool of another kind and starts it.
     *
     * @param provider makes it of what this builder was told
     * @throws IllegalStateException as {@link #build()} does, and if such a pool cannot be made with these settings
     */
    public ThreadPool<T> build(PoolProvider provider) {
        requireNonNull(provider, "provider");
        settings.checkComplete();
        return provider.create(settings);
    }
}
