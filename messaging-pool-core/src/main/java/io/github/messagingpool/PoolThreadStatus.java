package io.github.messagingpool;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one pool thread is doing, at a moment. The counts are read one after the other while the thread goes on, so
 * they need not add up to the last request. Immutable.
 */
public final class PoolThreadStatus {

    private final Builder values;

    private PoolThreadStatus(Builder values) {
        this.values = values;
    }

    /** Begins to describe one; what is not said is zero, empty or false. */
    public static Builder builder(int thread) {
        return new Builder(thread);
    }

    /** Returns the thread's index, from 0. */
    public int thread() {
        return values.thread;
    }

    /** Returns the name of the node that the thread is on, where a pool has several. */
    public Optional<String> node() {
        return Optional.ofNullable(values.node);
    }

    /** Returns the thread's name. */
    public String threadName() {
        return values.threadName;
    }

    /** Returns whether the thread has not ended. */
    public boolean alive() {
        return values.alive;
    }

    /** Returns whether it has been running one request for longer than the pool's limit. */
    public boolean stuck() {
        return values.stuck;
    }

    /** Returns whether a request has failed with an {@link OutOfMemoryError}: the process can't be trusted. */
    public boolean outOfMemory() {
        return values.outOfMemory;
    }

    /** Returns how many requests are accepted and not started yet. */
    public int queueDepth() {
        return values.queueDepth;
    }

    /** Returns how many places the queue has; a batch takes one. */
    public int queueCapacity() {
        return values.queueCapacity;
    }

    /** Returns how many items the thread owns. */
    public int items() {
        return values.items;
    }

    /** Returns how many requests were run so far, those that failed too. */
    public long processed() {
        return values.processed;
    }

    /** Returns how many requests were run and failed. */
    public long failed() {
        return values.failed;
    }

    /** Returns how many requests were refused because the queue was full. */
    public long rejected() {
        return values.rejected;
    }

    /** Returns how many requests were accepted and then dropped because the queue was full. */
    public long dropped() {
        return values.dropped;
    }

    /** Returns how many requests were not run because their sender's time was over. */
    public long expired() {
        return values.expired;
    }

    /** Returns how many requests were not run because their sender had cancelled them, or was interrupted. */
    public long cancelled() {
        return values.cancelled;
    }

    /** Returns how many calls of this thread were refused because they would have waited for themselves. */
    public long deadlocks() {
        return values.deadlocks;
    }

    /** Returns how many items were created so far. */
    public long itemsCreated() {
        return values.itemsCreated;
    }

    /** Returns how many items were removed so far, by reason. */
    public Map<RemovalReason, Long> itemsRemoved() {
        return values.itemsRemoved;
    }

    /** Returns the simple class name of the request being run, or null. */
    public @Nullable String currentRequest() {
        return values.currentRequest;
    }

    /** Returns the id that the request being run names, as text, or null. */
    public @Nullable String currentId() {
        return values.currentId;
    }

    /**
     * Returns how long the thread has been busy with that, or with the slice of a batch that it is part of; null when idle.
     */
    public @Nullable Duration busyFor() {
        return values.busyFor;
    }

    @Override
    public String toString() {
        return "PoolThreadStatus[" + values.threadName + ", alive=" + values.alive + ", queueDepth=" + values.queueDepth
                + ", items=" + values.items + ", processed=" + values.processed
                + ", currentRequest=" + values.currentRequest + ", currentId=" + values.currentId + "]";
    }

    /** Describes one, by the names of what it says. For use by one thread. */
    public static final class Builder implements Cloneable {

        private final int thread;
        private @Nullable String node;
        private String threadName = "";
        private boolean alive;
        private boolean stuck;
        private boolean outOfMemory;
        private int queueDepth;
        private int queueCapacity;
        private int items;
        private long processed;
        private long failed;
        private long rejected;
        private long dropped;
        private long expired;
        private long cancelled;
        private long deadlocks;
        private long itemsCreated;
        private Map<RemovalReason, Long> itemsRemoved = Map.of();
        private @Nullable String currentRequest;
        private @Nullable String currentId;
        private @Nullable Duration busyFor;

        private Builder(int thread) {
            this.thread = thread;
        }

        /** Says the name of the node that the thread is on, where a pool has several. */
        public Builder node(@Nullable String node) {
            this.node = node;
            return this;
        }

        /** Says the thread's name. */
        public Builder threadName(String threadName) {
            this.threadName = threadName;
            return this;
        }

        /** Says whether the thread has not ended. */
        public Builder alive(boolean alive) {
            this.alive = alive;
            return this;
        }

        /** Says whether it has been running one request for longer than the pool's limit. */
        public Builder stuck(boolean stuck) {
            this.stuck = stuck;
            return this;
        }

        /** Says whether a request has failed with an {@link OutOfMemoryError}: the process can't be trusted. */
        public Builder outOfMemory(boolean outOfMemory) {
            this.outOfMemory = outOfMemory;
            return this;
        }

        /** Says how many requests are accepted and not started yet. */
        public Builder queueDepth(int queueDepth) {
            this.queueDepth = queueDepth;
            return this;
        }

        /** Says how many places the queue has; a batch takes one. */
        public Builder queueCapacity(int queueCapacity) {
            this.queueCapacity = queueCapacity;
            return this;
        }

        /** Says how many items the thread owns. */
        public Builder items(int items) {
            this.items = items;
            return this;
        }

        /** Says how many requests were run so far, those that failed too. */
        public Builder processed(long processed) {
            this.processed = processed;
            return this;
        }

        /** Says how many requests were run and failed. */
        public Builder failed(long failed) {
            this.failed = failed;
            return this;
        }

        /** Says how many requests were refused because the queue was full. */
        public Builder rejected(long rejected) {
            this.rejected = rejected;
            return this;
        }

        /** Says how many requests were accepted and then dropped because the queue was full. */
        public Builder dropped(long dropped) {
            this.dropped = dropped;
            return this;
        }

        /** Says how many requests were not run because their sender's time was over. */
        public Builder expired(long expired) {
            this.expired = expired;
            return this;
        }

        /** Says how many requests were not run because their sender had cancelled them, or was interrupted. */
        public Builder cancelled(long cancelled) {
            this.cancelled = cancelled;
            return this;
        }

        /** Says how many calls of this thread were refused because they would have waited for themselves. */
        public Builder deadlocks(long deadlocks) {
            this.deadlocks = deadlocks;
            return this;
        }

        /** Says how many items were created so far. */
        public Builder itemsCreated(long itemsCreated) {
            this.itemsCreated = itemsCreated;
            return this;
        }

        /** Says how many items were removed so far, by reason. */
        public Builder itemsRemoved(Map<RemovalReason, Long> itemsRemoved) {
            this.itemsRemoved = Map.copyOf(itemsRemoved);
            return this;
        }

        /** Says the simple class name of the request being run, or null. */
        public Builder currentRequest(@Nullable String currentRequest) {
            this.currentRequest = currentRequest;
            return this;
        }

        /** Says the id that the request being run names, as text, or null. */
        public Builder currentId(@Nullable String currentId) {
            this.currentId = currentId;
            return this;
        }

        /**
         * Says how long the thread has been busy with that, or with the slice of a batch that it is part of; null when idle.
         */
        public Builder busyFor(@Nullable Duration busyFor) {
            this.busyFor = busyFor;
            return this;
        }

        /** Returns what was described; this may go on to describe another. */
        public PoolThreadStatus build() {
            return new PoolThreadStatus(copy());
        }

        private Builder copy() {
            try {
                return (Builder) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
