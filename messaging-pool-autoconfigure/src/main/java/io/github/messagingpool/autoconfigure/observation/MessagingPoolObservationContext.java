package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.RequestObserver;
import io.micrometer.observation.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the observation of a request, or of an owner's part of a batch, knows. */
public final class MessagingPoolObservationContext extends Observation.Context {

    private final String poolName;
    private final String requestName;
    private final RequestObserver.Way way;
    private final @Nullable Object id;
    private final @Nullable Object senderSpan;
    private volatile String outcome = "unknown";

    /** @param senderSpan what the sender was within, as a tracer knows it */
    MessagingPoolObservationContext(
            String poolName,
            String requestName,
            RequestObserver.Way way,
            @Nullable Object id,
            @Nullable Object senderSpan) {
        this.poolName = poolName;
        this.requestName = requestName;
        this.way = way;
        this.id = id;
        this.senderSpan = senderSpan;
    }

    /** Returns the name of the pool. */
    public String poolName() {
        return poolName;
    }

    /** Returns the simple name of the request's class; of a part of a batch that of the first. */
    public String requestName() {
        return requestName;
    }

    /** Returns how it was sent. */
    public RequestObserver.Way way() {
        return way;
    }

    /** Returns the item's id; empty unless {@code messaging-pool.observation.ids} is set, and for batches. */
    public Optional<Object> id() {
        return Optional.ofNullable(id);
    }

    /**
     * Returns {@code success}, {@code failure} or {@code refused}, as meters have it; {@code expired}, {@code cancelled}, {@code
     * dropped} or {@code closed} for what was not run; and {@code unknown} before its end.
     */
    public String outcome() {
        return outcome;
    }

    @Nullable
    Object senderSpan() {
        return senderSpan;
    }

    void endsAs(String how) {
        outcome = how;
    }
}
