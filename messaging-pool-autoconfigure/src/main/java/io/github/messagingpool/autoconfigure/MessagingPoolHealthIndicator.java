package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.ThreadPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Down if a thread of a running pool has died, out of service if a pool does not take requests. */
final class MessagingPoolHealthIndicator extends AbstractHealthIndicator {

    private final List<ThreadPool<?>> pools;

    MessagingPoolHealthIndicator(List<ThreadPool<?>> pools) {
        super("The pools could not be asked for their health");
        this.pools = pools;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (ThreadPool<?> pool : pools) {
            PoolState state = pool.state();
            List<String> dead = deadThreads(pool);
            if (state == PoolState.RUNNING && !dead.isEmpty()) {
                builder.down();
            } else if (state != PoolState.RUNNING && !isDown(builder)) {
                builder.outOfService();
            }
            builder.withDetail(pool.name(), details(pool, state, dead));
        }
    }

    private static boolean isDown(Health.Builder builder) {
        return builder.build().getStatus().equals(Status.DOWN);
    }

    private static List<String> deadThreads(ThreadPool<?> pool) {
        return pool.threads().stream()
                .filter(thread -> !thread.alive())
                .map(PoolThreadStatus::name)
                .toList();
    }

    private static Map<String, Object> details(ThreadPool<?> pool, PoolState state, List<String> dead) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", state);
        details.put("threads", pool.threadCount());
        if (!dead.isEmpty()) {
            details.put("endedThreads", dead);
        }
        return details;
    }
}
