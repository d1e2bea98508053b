package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Deadlock;
import io.github.messagingpool.HotId;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.Route;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Shows the pools: {@code GET /actuator/messagingpools}, {@code /actuator/messagingpools/{pool}} and
 * {@code /actuator/messagingpools/{pool}/{id}}. It changes nothing. Ids can be personal data: whether they are shown is said
 * by {@code management.endpoint.messagingpools.show-ids}, by default never. Over JMX, where nobody is known, {@code
 * when-authorized} shows them, as Boot's own endpoints do.
 */
@Endpoint(id = "messagingpools")
public final class MessagingPoolsEndpoint {

    /** What is shown in place of an id, as the actuator does for values. */
    private static final String HIDDEN = "******";

    private final List<ThreadPool<?>> pools;
    private final ThreadPoolCreator creator;
    private final KeptDeadLetters deadLetters;
    private final Show showIds;

    MessagingPoolsEndpoint(
            List<ThreadPool<?>> pools, ThreadPoolCreator creator, KeptDeadLetters deadLetters, Show showIds) {
        this.pools = pools;
        this.creator = creator;
        this.deadLetters = deadLetters;
        this.showIds = showIds;
    }

    /** Returns every pool, by name. */
    @ReadOperation
    public Pools pools() {
        return new Pools(pools.stream()
                .map(pool -> PoolSummary.of(pool, creator.imbalance(pool)))
                .sorted(Comparator.comparing(PoolSummary::name))
                .toList());
    }

    /** Returns one pool and what its threads are doing; null, which the actuator answers by 404, if there is none. */
    @ReadOperation
    public @Nullable PoolDetails pool(@Selector String pool) {
        return pool(pool, showIds.isShown(true));
    }

    /** @param ids whether ids are shown */
    @Nullable
    PoolDetails pool(String pool, boolean ids) {
        ThreadPool<?> found = find(pool);
        return found == null ? null : details(found, ids);
    }

    private PoolDetails details(ThreadPool<?> pool, boolean ids) {
        List<KeptDeadLetters.Kept> letters = deadLetters.of(pool.name());
        return new PoolDetails(
                pool.name(),
                pool.itemType().getName(),
                pool.state(),
                creator.imbalance(pool),
                pool.threads().stream()
                        .map(thread -> ThreadDetails.of(thread, ids))
                        .toList(),
                letters == null
                        ? null
                        : letters.stream()
                                .map(letter -> DeadLetterDetails.of(letter, ids))
                                .toList());
    }

    /**
     * Returns which thread owns an id, and whether there is an item with it; null if there is no such pool. Waits for
     * busy threads about a tenth of a second at most, and has no effect on it or on the item.
     *
     * @throws InvalidEndpointRequestException if the id is not one of the pool's, or its text is that of several that are
     *     there; the actuator answers 400
     */
    @ReadOperation
    public @Nullable ItemDetails item(@Selector String pool, @Selector String id) {
        return item(pool, id, showIds.isShown(true));
    }

    /** @param ids whether ids are shown */
    @Nullable
    ItemDetails item(String pool, String id, boolean ids) {
        ThreadPool<?> found = find(pool);
        return found == null ? null : item(found, id, ids);
    }

    /** Returns the ids that are known as they are, whatever their type. */
    private static Stream<Object> hot(ThreadPool<?> pool) {
        return Stream.of(pool)
                .flatMap(each -> each.threads().stream())
                .flatMap(thread -> thread.hotIds().stream())
                .map(HotId::id);
    }

    private ItemDetails item(ThreadPool<?> pool, String text, boolean ids) {
        IdText.Reading reading = IdText.read(text, creator.idType(pool), hot(pool), ids);
        EndpointLookup.Found found = new EndpointLookup(pool).find(text, reading, ids);
        return ItemDetails.of(pool, shown(found.id(), ids), found);
    }

    private static String shown(Object id, boolean ids) {
        return ids ? Failures.shown(id) : HIDDEN;
    }

    private @Nullable ThreadPool<?> find(String name) {
        return pools.stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * All pools.
     *
     * @param pools the pools, by name
     */
    public record Pools(List<PoolSummary> pools) {}

    /**
     * One pool in short.
     *
     * @param name the pool's name
     * @param item the item class
     * @param state whether it takes requests
     * @param threads the number of threads
     * @param busyThreads how many of them are running a request
     * @param items how many items they own
     * @param queueDepth requests accepted and not started yet
     * @param stuckThreads how many threads have been running one request for too long
     * @param endedThreads how many threads have ended, which those of a running pool do not
     * @param outOfMemoryThreads how many threads have run out of memory at some time
     * @param fullestQueue how full the fullest queue is, from 0 to 1
     * @param processed requests run, those that failed too
     * @param failed requests run that failed
     * @param rejected requests refused because a queue was full
     * @param dropped requests dropped to make room for newer ones
     * @param expired requests not run because their sender's time was over
     * @param cancelled requests not run because their sender stopped waiting
     * @param deadlocks calls refused because they could only wait for themselves
     * @param lastDeadlock when the last of them was refused of which a thread still knows, or null
     * @param busyTime how long all threads together have been running requests, those that still run too
     * @param imbalance what the busiest thread has of items or time, as a multiple of its share
     */
    public record PoolSummary(
            String name,
            String item,
            PoolState state,
            int threads,
            int busyThreads,
            long items,
            long queueDepth,
            int stuckThreads,
            int endedThreads,
            int outOfMemoryThreads,
            double fullestQueue,
            long processed,
            long failed,
            long rejected,
            long dropped,
            long expired,
            long cancelled,
            long deadlocks,
            @Nullable Instant lastDeadlock,
            Duration busyTime,
            double imbalance) {

        private static PoolSummary of(ThreadPool<?> pool, double imbalance) {
            List<PoolThreadStatus> threads = pool.threads();
            return new PoolSummary(
                    pool.name(),
                    pool.itemType().getName(),
                    pool.state(),
                    threads.size(),
                    count(threads, thread -> thread.currentRequest() != null),
                    sum(threads, PoolThreadStatus::items),
                    sum(threads, PoolThreadStatus::queueDepth),
                    count(threads, PoolThreadStatus::stuck),
                    count(threads, thread -> !thread.alive()),
                    count(threads, PoolThreadStatus::outOfMemory),
                    fullest(threads),
                    sum(threads, PoolThreadStatus::processed),
                    sum(threads, PoolThreadStatus::failed),
                    sum(threads, PoolThreadStatus::rejected),
                    sum(threads, PoolThreadStatus::dropped),
                    sum(threads, PoolThreadStatus::expired),
                    sum(threads, PoolThreadStatus::cancelled),
                    sum(threads, PoolThreadStatus::deadlocks),
                    threads.stream()
                            .flatMap(thread -> thread.lastDeadlock().stream())
                            .map(Deadlock::at)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    threads.stream().map(Imbalance::busyTime).reduce(Duration.ZERO, Duration::plus),
                    imbalance);
        }

        private static int count(List<PoolThreadStatus> threads, Predicate<PoolThreadStatus> which) {
            return (int) threads.stream().filter(which).count();
        }

        private static long sum(List<PoolThreadStatus> threads, ToLongFunction<PoolThreadStatus> number) {
            return threads.stream().mapToLong(number).sum();
        }

        /** A batch takes one place however long it is, so there may be more requests than places. */
        private static double fullest(List<PoolThreadStatus> threads) {
            return threads.stream()
                    .mapToDouble(
                            thread -> Math.min(1.0, (double) thread.queueDepth() / Math.max(1, thread.queueCapacity())))
                    .max()
                    .orElse(0);
        }
    }

    /**
     * One pool with its threads.
     *
     * @param name the pool's name
     * @param item the item class
     * @param state whether it takes requests
     * @param imbalance what the busiest thread has of items or time, as a multiple of its share
     * @param threads what each thread is doing
     * @param deadLetters the last requests that were accepted and not run, the latest one first; null where they are not kept
     */
    public record PoolDetails(
            String name,
            String item,
            PoolState state,
            double imbalance,
            List<ThreadDetails> threads,
            @Nullable List<DeadLetterDetails> deadLetters) {}

    /**
     * One thread of a pool; what it says is explained at {@link PoolThreadStatus}.
     *
     * @param index the thread's index, from 0
     * @param name the thread's name
     * @param node the name of the node that it is on, or null where a pool has one only
     */
    public record ThreadDetails(
            int index,
            String name,
            @Nullable String node,
            boolean alive,
            boolean stuck,
            boolean outOfMemory,
            int queueDepth,
            int queueCapacity,
            int items,
            long processed,
            long failed,
            long rejected,
            long dropped,
            long expired,
            long cancelled,
            long deadlocks,
            @Nullable DeadlockDetails lastDeadlock,
            long itemsCreated,
            Map<RemovalReason, Long> itemsRemoved,
            @Nullable String currentRequest,
            @Nullable String currentId,
            @Nullable Duration busyFor,
            Duration busyTime,
            List<HotIdDetails> hotIds) {

        private static ThreadDetails of(PoolThreadStatus thread, boolean ids) {
            String id = thread.currentId();
            return new ThreadDetails(
                    thread.thread(),
                    thread.threadName(),
                    thread.node().orElse(null),
                    thread.alive(),
                    thread.stuck(),
                    thread.outOfMemory(),
                    thread.queueDepth(),
                    thread.queueCapacity(),
                    thread.items(),
                    thread.processed(),
                    thread.failed(),
                    thread.rejected(),
                    thread.dropped(),
                    thread.expired(),
                    thread.cancelled(),
                    thread.deadlocks(),
                    thread.lastDeadlock()
                            .map(deadlock -> DeadlockDetails.of(deadlock, ids))
                            .orElse(null),
                    thread.itemsCreated(),
                    thread.itemsRemoved(),
                    thread.currentRequest(),
                    id == null ? null : shown(id, ids),
                    thread.busyFor(),
                    thread.busyTime(),
                    thread.hotIds().stream()
                            .map(hot -> new HotIdDetails(shown(hot.id(), ids), hot.requests(), hot.time()))
                            .toList());
        }
    }

    /**
     * A call that was refused because it could only wait for itself.
     *
     * @param at when
     * @param cycle who waited for whom
     */
    public record DeadlockDetails(Instant at, String cycle) {

        private static DeadlockDetails of(Deadlock deadlock, boolean ids) {
            return new DeadlockDetails(
                    deadlock.at(), ids ? deadlock.cycle() : withoutIds(deadlock).cycle());
        }

        private static Deadlock withoutIds(Deadlock deadlock) {
            return new Deadlock(
                    deadlock.at(),
                    deadlock.steps().stream()
                            .map(step ->
                                    new Deadlock.Step(step.poolName(), step.id().map(id -> HIDDEN), step.threadName()))
                            .toList());
        }
    }

    /**
     * A request that was accepted and not run.
     *
     * @param request the simple name of its class
     * @param reason why it was not run
     * @param at when that was found
     * @param id the id that it names, as text, where ids are shown
     * @param content the beginning of what it says of itself, where ids are shown; else null
     */
    public record DeadLetterDetails(
            String request,
            DeadLetter.Reason reason,
            Instant at,
            String id,
            @Nullable String content) {

        private static DeadLetterDetails of(KeptDeadLetters.Kept letter, boolean ids) {
            String id = ids ? letter.id() : null;
            return new DeadLetterDetails(
                    letter.request(),
                    letter.reason(),
                    letter.at(),
                    id == null ? HIDDEN : id,
                    ids ? letter.content() : null);
        }
    }

    /**
     * One of the ids that a thread is busiest with.
     *
     * @param id the id, as text, where ids are shown
     * @param requests its share of the requests, from 0 to 1
     * @param time its share of the time, from 0 to 1
     */
    public record HotIdDetails(String id, double requests, double time) {}

    /**
     * One id of a pool.
     *
     * @param pool the pool's name
     * @param id the id, as text, where ids are shown
     * @param node the name of the node that it is on, or null where a pool has one only
     * @param thread the index of the thread that owns it, or null where only its node is known
     * @param threadName the name of that thread, or null
     * @param rule why that thread
     * @param exists whether there is an item with the id, or null if that could not be found out
     * @param reason why it could not be found out, or not for all ids that the text fits; or null
     * @param queued requests to the id that wait
     * @param position how many entries of the queue stand before the first of them; -1 if none waits
     */
    public record ItemDetails(
            String pool,
            String id,
            @Nullable String node,
            @Nullable Integer thread,
            @Nullable String threadName,
            String rule,
            @Nullable Boolean exists,
            @Nullable String reason,
            int queued,
            int position) {

        private static ItemDetails of(ThreadPool<?> pool, String id, EndpointLookup.Found found) {
            Route route = found.route();
            return new ItemDetails(
                    pool.name(),
                    id,
                    route.node().orElse(null),
                    route.thread().isPresent() ? (Integer) route.thread().getAsInt() : null,
                    route.threadName().orElse(null),
                    route.rule(),
                    found.exists(),
                    found.reason(),
                    route.queued(),
                    route.position());
        }
    }
}
