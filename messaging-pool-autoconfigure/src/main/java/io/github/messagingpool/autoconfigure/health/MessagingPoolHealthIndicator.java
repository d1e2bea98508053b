package io.github.messagingpool.autoconfigure.health;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.ThreadPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Down if a thread of a running pool has ended or has run out of memory, or if all of its threads are stuck; out of service
 * if a pool does not take requests. That some threads are stuck is a detail: the ids of the others are served.
 */
final class MessagingPoolHealthIndicator extends AbstractHealthIndicator {

    private static final String STUCK = "stuckThreads";

    private final List<ThreadPool<?>> pools;
    private final boolean strict;

    /** @param strict whether one stuck thread is enough to be down */
    MessagingPoolHealthIndicator(List<ThreadPool<?>> pools, boolean strict) {
        super("The pools could not be asked for their health");
        this.pools = pools;
        this.strict = strict;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (ThreadPool<?> pool : pools) {
            Map<String, List<String>> troubles = troubles(pool, pool.state());
            PoolState state = pool.state(); // asked again, for a pool that has stopped meanwhile
            if (state == PoolState.RUNNING && isDown(pool, troubles)) {
                builder.down();
            } else if (state != PoolState.RUNNING && !isDown(builder)) {
                builder.outOfService();
            }
            builder.withDetail(pool.name(), details(pool, state, troubles));
        }
    }

    private boolean isDown(ThreadPool<?> pool, Map<String, List<String>> troubles) {
        int stuck = troubles.getOrDefault(STUCK, List.of()).size();
        boolean onlyStuck = troubles.keySet().equals(Set.of(STUCK));
        return onlyStuck ? strict || stuck >= pool.threadCount() : !troubles.isEmpty();
    }

    private static boolean isDown(Health.Builder builder) {
        return builder.build().getStatus().equals(Status.DOWN);
    }

    private static Map<String, List<String>> troubles(ThreadPool<?> pool, PoolState state) {
        Map<String, List<String>> troubles = new LinkedHashMap<>();
        List<PoolThreadStatus> threads = pool.threads();
        add(troubles, "endedThreads", threads, thread -> state == PoolState.RUNNING && !thread.alive());
        add(troubles, STUCK, threads, PoolThreadStatus::stuck);
        add(troubles, "outOfMemoryThreads", threads, PoolThreadStatus::outOfMemory);
        return troubles;
    }

    private static void add(
            Map<String, List<String>> troubles,
            String trouble,
            List<PoolThreadStatus> threads,
            Predicate<PoolThreadStatus> has) {
        List<String> names =
                threads.stream().filter(has).map(PoolThreadStatus::threadName).toList();
        if (!names.isEmpty()) {
            troubles.put(trouble, names);
        }
    }

    private static Map<String, Object> details(
            ThreadPool<?> pool, PoolState state, Map<String, List<String>> troubles) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", state);
        details.put("threads", pool.threadCount());
        details.putAll(troubles);
        return details;
    }
}
