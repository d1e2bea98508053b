package io.github.messagingpool.local;

import io.github.messagingpool.Init;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which items could not be made on demand lately. What was already waiting then shares the failure, as it would meet the
 * same: a constructor that waits for a database which is away would hold up all others again for each. So does, if the pool
 * says so, what comes within a time after it. One owner uses it.
 */
final class FailedCreations {

    /** Of so many different ids; beyond it the oldest is tried again. */
    private static final int MOST = 10_000;

    /** A failure, how many requests had been sent by then, and until when nothing is tried again. */
    private record Failed(Throwable cause, long sent, long until) {}

    private final long backoffNanos;
    private final LongSupplier position;
    private final LongSupplier sent;

    /** The oldest first. */
    private final Map<Object, Failed> byId = new LinkedHashMap<>();

    /**
     * @param backoffNanos how long nothing is tried again
     * @param position how many had been sent before the request that runs
     * @param sent how many have been sent
     */
    FailedCreations(long backoffNanos, LongSupplier position, LongSupplier sent) {
        this.backoffNanos = backoffNanos;
        this.position = position;
        this.sent = sent;
    }

    /** Returns the failure that the running request shares, or null if the item may be made. */
    @Nullable
    Throwable sharedBy(Object id, long now) {
        Failed failed = byId.isEmpty() ? null : byId.get(id);
        return failed == null || isOver(failed, position.getAsLong(), now) ? null : failed.cause();
    }

    /** Notes that an item could not be made. */
    void failed(Object id, Throwable cause, long now) {
        byId.remove(id); // else it keeps its place
        if (byId.size() == MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        byId.put(id, new Failed(cause, sent.getAsLong(), now + backoffNanos));
    }

    /** Notes that an item has been made. */
    void created(Init<?> init) {
        if (!byId.isEmpty()) {
            byId.remove(init.itemId());
        }
    }

    /** Drops the failures that nothing shares any more; the oldest are over first. */
    void dropOld(long now) {
        if (!byId.isEmpty()) {
            long oldest = position.getAsLong();
            Iterator<Failed> all = byId.values().iterator();
            while (all.hasNext() && isOver(all.next(), oldest, now)) {
                all.remove();
            }
        }
    }

    private static boolean isOver(Failed failed, long position, long now) {
        return position >= failed.sent() && now - failed.until() >= 0;
    }
}
