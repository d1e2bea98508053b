package io.github.messagingpool.jfr;

import io.github.messagingpool.Deadlock;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.Request;
import io.github.messagingpool.StuckThread;
import io.github.messagingpool.spi.Failures;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the recorder. */
final class RecordedEvents implements OwnerEvents {

    /** Asked whether requests are recorded, so that none is made for each that is not. */
    private static final RequestEvent PROBE = new RequestEvent();

    private final String poolName;
    private final String threadName;
    private final boolean showsIds;

    RecordedEvents(String poolName, String threadName, boolean showsIds) {
        this.poolName = poolName;
        this.threadName = threadName;
        this.showsIds = showsIds;
    }

    @Override
    public @Nullable RequestEvent begin() {
        if (!PROBE.isEnabled()) {
            return null;
        }
        RequestEvent event = new RequestEvent();
        event.begin();
        return event;
    }

    @Override
    public void ended(RequestEvent event, Request<?, ?> request, long queuedNanos, @Nullable Throwable failure) {
        event.end();
        if (!event.shouldCommit()) {
            return;
        }
        event.queued = queuedNanos < 0 ? RequestEvent.NOT_MEASURED : queuedNanos;
        event.outcome = failure == null ? "success" : "failure";
        event.failure = failure == null ? null : failure.getClass();
        commit(event, request);
    }

    @Override
    public void rejected(Request<?, ?> first, int requests, String reason) {
        RejectedEvent event = new RejectedEvent();
        if (requests > 0 && event.isEnabled()) {
            event.reason = reason;
            event.requests = requests;
            commit(event, first);
        }
    }

    @Override
    public void stuck(StuckThread stuck, Request<?, ?> request, String stack) {
        StuckEvent event = new StuckEvent();
        if (event.isEnabled()) {
            event.busyFor = stuck.busyFor().toNanos();
            event.stack = stack;
            commit(event, request);
        }
    }

    @Override
    public void deadlock(Deadlock deadlock, @Nullable Request<?, ?> running) {
        DeadlockEvent event = new DeadlockEvent();
        if (event.isEnabled()) {
            event.cycle = (showsIds ? deadlock : deadlock.withoutIds()).cycle();
            commit(event, running);
        }
    }

    @Override
    public void evicted(Object id, RemovalReason reason) {
        EvictedEvent event = new EvictedEvent();
        if (event.isEnabled()) {
            event.pool = poolName;
            event.poolThread = threadName;
            event.id = showsIds ? Failures.shown(id) : null;
            event.reason = reason.name().toLowerCase(Locale.ROOT);
            event.commit();
        }
    }

    private void commit(PoolEvent event, @Nullable Request<?, ?> request) {
        event.pool = poolName;
        event.poolThread = threadName;
        if (request != null) {
            event.about(request, showsIds);
        }
        event.commit();
    }
}
