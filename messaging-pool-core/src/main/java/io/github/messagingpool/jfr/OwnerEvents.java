package io.github.messagingpool.jfr;

import io.github.messagingpool.Deadlock;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.Request;
import io.github.messagingpool.StuckThread;
import org.jspecify.annotations.Nullable;

/**
 * What one owner tells Java Flight Recorder. It costs nothing as long as nothing records, and does nothing where the Java
 * runtime has no recorder. Any thread.
 */
public interface OwnerEvents {

    /**
     * Returns what an owner is to tell.
     *
     * @param showsIds whether events may name ids, which can be personal data
     */
    static OwnerEvents of(String poolName, String threadName, boolean showsIds) {
        return ModuleLayer.boot().findModule("jdk.jfr").isPresent()
                ? new RecordedEvents(poolName, threadName, showsIds)
                : new OwnerEvents() {};
    }

    /** Returns the event of a request that begins, or null if nothing records it. */
    default @Nullable RequestEvent begin() {
        return null;
    }

    /**
     * Records a request that has ended, if it took long enough.
     *
     * @param queuedNanos how long it waited in the queue; -1 if that was not measured
     */
    default void ended(RequestEvent event, Request<?, ?> request, long queuedNanos, @Nullable Throwable failure) {}

    /** Records requests that were not taken, or made room, the first of them being the given one. */
    default void rejected(Request<?, ?> first, int requests, String reason) {}

    /** Records that the owner's thread has been running a request for too long. */
    default void stuck(StuckThread stuck, Request<?, ?> request, String stack) {}

    /** Records that a call of the owner's was refused. */
    default void deadlock(Deadlock deadlock, @Nullable Request<?, ?> running) {}

    /** Records that an item was evicted. */
    default void evicted(Object id, RemovalReason reason) {}
}
