package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Overflow;
import io.github.messagingpool.RoutingRule;
import io.github.messagingpool.WaitStrategy;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Setting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code messaging-pool}.
 *
 * @param enabled Whether to create pools for the item classes.
 * @param problemDetails Whether a web application answers what fails in a pool with a problem detail (RFC 9457).
 * @param observation what is observed of requests
 * @param jfr what is told to Java Flight Recorder
 * @param dashboard the page that shows the pools
 * @param defaults settings of every pool that does not set its own
 * @param pools Settings by pool name, each falling back to the defaults.
 */
@ConfigurationProperties("messaging-pool")
public record MessagingPoolProperties(
        boolean enabled,
        boolean problemDetails,
        @Nullable Observation observation,
        @Nullable Jfr jfr,
        @Nullable Dashboard dashboard,
        @Nullable Pool defaults,
        Map<String, Pool> pools) {

    /** Takes what was bound; null stands for nothing set. */
    public MessagingPoolProperties(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("false") boolean problemDetails,
            @Nullable Observation observation,
            @Nullable Jfr jfr,
            @Nullable Dashboard dashboard,
            @Nullable Pool defaults,
            @Nullable Map<String, Pool> pools) {
        this.enabled = enabled;
        this.problemDetails = problemDetails;
        this.observation = observation;
        this.jfr = jfr;
        this.dashboard = dashboard;
        this.defaults = defaults;
        this.pools = pools == null ? Map.of() : pools;
    }

    /**
     * What is observed of requests; null where nothing is set.
     *
     * @param enabled Whether requests are observations, where something observes.
     * @param ids Whether observations may name the ids of items, which can be personal data.
     */
    public record Observation(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("false") boolean ids) {}

    /**
     * What is told to Java Flight Recorder; null where nothing is set.
     *
     * @param ids Whether events of Java Flight Recorder may name the ids of items, which can be personal data.
     */
    public record Jfr(@DefaultValue("false") boolean ids) {}

    /**
     * The page that shows the pools; null where nothing is set.
     *
     * @param enabled Whether there is a page that shows the pools, beside the actuator's endpoints.
     */
    public record Dashboard(@DefaultValue("false") boolean enabled) {}

    /**
     * Settings of one pool, or of every pool that does not set its own; null where nothing is set. What they are by
     * default, and which values they may have, stands in {@link PoolSettings}.
     *
     * @param threads Number of threads, from 1 to 10,000. By default that of the processors.
     * @param queueCapacity Number of sends and parts of batches that may wait for one thread, from 2 to 2^30. Rounded
     *     up to a power of two.
     * @param maxQueuedPerItem Number of requests that may wait for one item. Zero is for any number.
     * @param overflow What a sender meets when a queue is full.
     * @param overflowTimeout Time that a blocked sender waits for room.
     * @param requestTimeout Time that senders wait for a reply unless they say so themselves. Zero is for ever.
     * @param interruptOnTimeout Whether a running request is interrupted when its sender stops waiting.
     * @param shutdownTimeout Time in which accepted requests are finished when the application stops.
     * @param stuckAfter Time after which a thread that is still running one request is reported as stuck. Zero is for
     *     never.
     * @param idleTimeout Time without use after which an item is removed. Zero is for never.
     * @param maxItems Number of items that the pool keeps, the least recently used go first. Zero is for any number.
     * @param poisonAfter Number of failures of one type of request on one item after which it is refused there. Zero is
     *     for never.
     * @param recreations Number of times that a failing item is recreated within the recreation window, where its class
     *     says so.
     * @param recreationWindow Time in which recreations of an item are counted.
     * @param creationBackoff Time in which an item that could not be made on demand is not tried again.
     * @param waitStrategy How threads and senders wait.
     * @param routing Rule by which threads own ids, where there is no router of one's own.
     * @param mdc Whether the logging context holds pool, thread and item id while a request runs.
     * @param propagateContext Whether what senders' threads have, such as a trace, is there while their requests run.
     * @param hotIds Whether each thread notes which ids it is busiest with.
     * @param replyExecutor Name of the Executor bean that completes the futures of replies, and so runs what depends on
     *     them. By default the pool thread does.
     */
    public record Pool(
            @Nullable Integer threads,
            @Nullable Integer queueCapacity,
            @Nullable Integer maxQueuedPerItem,
            @Nullable Overflow overflow,
            @Nullable Duration overflowTimeout,
            @Nullable Duration requestTimeout,
            @Nullable Boolean interruptOnTimeout,
            @Nullable Duration shutdownTimeout,
            @Nullable Duration stuckAfter,
            @Nullable Duration idleTimeout,
            @Nullable Integer maxItems,
            @Nullable Integer poisonAfter,
            @Nullable Integer recreations,
            @Nullable Duration recreationWindow,
            @Nullable Duration creationBackoff,
            @Nullable WaitStrategy waitStrategy,
            @Nullable RoutingRule routing,
            @Nullable Boolean mdc,
            @Nullable Boolean propagateContext,
            @Nullable Boolean hotIds,
            @Nullable String replyExecutor) {

        /** Returns what is set of the pool's own settings. Without reflection, which a native image would need to be told of. */
        Map<Setting<?>, Object> values() {
            Map<Setting<?>, Object> values = new HashMap<>();
            put(values, PoolSettings.THREADS, threads);
            put(values, PoolSettings.QUEUE_CAPACITY, queueCapacity);
            put(values, PoolSettings.MAX_QUEUED_PER_ITEM, maxQueuedPerItem);
            put(values, PoolSettings.OVERFLOW, overflow);
            put(values, PoolSettings.OVERFLOW_TIMEOUT, overflowTimeout);
            put(values, PoolSettings.REQUEST_TIMEOUT, requestTimeout);
            put(values, PoolSettings.INTERRUPT_ON_TIMEOUT, interruptOnTimeout);
            put(values, PoolSettings.SHUTDOWN_TIMEOUT, shutdownTimeout);
            put(values, PoolSettings.STUCK_AFTER, stuckAfter);
            put(values, PoolSettings.IDLE_TIMEOUT, idleTimeout);
            put(values, PoolSettings.MAX_ITEMS, maxItems);
            put(values, PoolSettings.POISON_AFTER, poisonAfter);
            put(values, PoolSettings.RECREATIONS, recreations);
            put(values, PoolSettings.RECREATION_WINDOW, recreationWindow);
            put(values, PoolSettings.CREATION_BACKOFF, creationBackoff);
            put(values, PoolSettings.WAIT_STRATEGY, waitStrategy);
            put(values, PoolSettings.ROUTING, routing);
            put(values, PoolSettings.MDC, mdc);
            put(values, PoolSettings.PROPAGATE_CONTEXT, propagateContext);
            put(values, PoolSettings.HOT_IDS, hotIds);
            return values;
        }

        private static <V> void put(Map<Setting<?>, Object> values, Setting<V> setting, @Nullable V value) {
            if (value != null) {
                values.put(setting, value);
            }
        }
    }
}
