package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Overflow;
import io.github.messagingpool.WaitStrategy;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code messaging-pool}.
 *
 * @param enabled Whether to create pools for the item classes.
 * @param defaults settings of every pool that does not set its own
 * @param pools Settings by pool name, each falling back to the defaults.
 */
@ConfigurationProperties("messaging-pool")
public record MessagingPoolProperties(boolean enabled, Defaults defaults, Map<String, Pool> pools) {

    /** Takes what was bound; null stands for what holds where nothing is set. */
    public MessagingPoolProperties(
            @DefaultValue("true") boolean enabled, @Nullable Defaults defaults, @Nullable Map<String, Pool> pools) {
        this.enabled = enabled;
        this.defaults = defaults == null ? Defaults.UNSET : defaults;
        this.pools = pools == null ? Map.of() : pools;
    }

    /**
     * Settings of every pool that does not set its own.
     *
     * @param threads Number of threads, from 1 to 10,000. By default that of the processors.
     * @param queueCapacity Number of sends and parts of batches that may wait for one thread, from 2 to 2^30. Rounded
     *     up to a power of two.
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
     * @param waitStrategy How threads and senders wait.
     * @param mdc Whether the logging context holds pool, thread and item id while a request runs.
     */
    public record Defaults(
            @Nullable Integer threads,
            @DefaultValue("16384") int queueCapacity,
            @DefaultValue("block") Overflow overflow,
            @DefaultValue("10s") Duration overflowTimeout,
            @DefaultValue("0s") Duration requestTimeout,
            @DefaultValue("false") boolean interruptOnTimeout,
            @DefaultValue("25s") Duration shutdownTimeout,
            @DefaultValue("60s") Duration stuckAfter,
            @DefaultValue("0s") Duration idleTimeout,
            @DefaultValue("0") int maxItems,
            @DefaultValue("0") int poisonAfter,
            @DefaultValue("10") int recreations,
            @DefaultValue("1m") Duration recreationWindow,
            @DefaultValue("spin-then-park") WaitStrategy waitStrategy,
            @DefaultValue("false") boolean mdc) {

        /** The values above, for an application that sets none: it saves their conversion at every start. */
        static final Defaults UNSET = new Defaults(
                null,
                16_384,
                Overflow.BLOCK,
                Duration.ofSeconds(10),
                Duration.ZERO,
                false,
                Duration.ofSeconds(25),
                Duration.ofSeconds(60),
                Duration.ZERO,
                0,
                0,
                10,
                Duration.ofMinutes(1),
                WaitStrategy.SPIN_THEN_PARK,
                false);
    }

    /**
     * Settings of one pool; null where the default holds.
     *
     * @param threads Number of threads, from 1 to 10,000
     * @param queueCapacity Number of sends and parts of batches that may wait for one thread
     * @param overflow What a sender meets when a queue is full
     * @param overflowTimeout Time that a blocked sender waits for room
     * @param requestTimeout Time that senders wait for a reply unless they say so themselves
     * @param interruptOnTimeout Whether a running request is interrupted when its sender stops waiting
     * @param shutdownTimeout Time in which accepted requests are finished when the application stops
     * @param stuckAfter Time after which a thread that is still running one request is reported as stuck
     * @param idleTimeout Time without use after which an item is removed
     * @param maxItems Number of items that the pool keeps
     * @param poisonAfter Number of failures of one type of request on one item after which it is refused there
     * @param recreations Number of times that a failing item is recreated within the recreation window
     * @param recreationWindow Time in which recreations of an item are counted
     * @param waitStrategy How threads and senders wait
     * @param mdc Whether the logging context holds pool, thread and item id while a request runs
     */
    public record Pool(
            @Nullable Integer threads,
            @Nullable Integer queueCapacity,
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
            @Nullable WaitStrategy waitStrategy,
            @Nullable Boolean mdc) {}
}
