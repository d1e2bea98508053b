package io.github.messagingpool.test;

import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.RemovalReason;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands for the one thread that a mock says it has: it is never seen at work. */
record MockThread(String threadName, boolean alive, int items, long processed, long failed)
        implements PoolThreadStatus {

    @Override
    public int thread() {
        return 0;
    }

    @Override
    public boolean stuck() {
        return false;
    }

    @Override
    public boolean outOfMemory() {
        return false;
    }

    @Override
    public int queueDepth() {
        return 0;
    }

    @Override
    public int queueCapacity() {
        return 1;
    }

    @Override
    public long rejected() {
        return 0;
    }

    @Override
    public long dropped() {
        return 0;
    }

    @Override
    public long expired() {
        return 0;
    }

    @Override
    public long cancelled() {
        return 0;
    }

    @Override
    public long deadlocks() {
        return 0;
    }

    @Override
    public long itemsCreated() {
        return items;
    }

    @Override
    public Map<RemovalReason, Long> itemsRemoved() {
        return Map.of();
    }

    @Override
    public @Nullable String currentRequest() {
        return null;
    }

    @Override
    public @Nullable String currentId() {
        return null;
    }

    @Override
    public @Nullable Duration busyFor() {
        return null;
    }
}
