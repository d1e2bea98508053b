package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.Request;
import io.github.messagingpool.RequestObserver;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Has the requests of all pools observed, from when all beans are there: pools are among the first, and what observes may
 * need them.
 */
final class PoolObserver implements RequestObserver, SmartInitializingSingleton {

    private final Supplier<@Nullable Observing> whenAllIsThere;
    private volatile @Nullable Observing observing;

    PoolObserver(Supplier<@Nullable Observing> whenAllIsThere) {
        this.whenAllIsThere = whenAllIsThere;
    }

    /** What observes, and how. */
    record Observing(
            ObservationRegistry registry,
            MessagingPoolObservationConvention convention,
            SenderSpans spans,
            boolean ids) {}

    @Override
    public void afterSingletonsInstantiated() {
        observing = whenAllIsThere.get();
    }

    @Override
    public RequestObserver.@Nullable Sent sends(String poolName, Request<?, ?> request, Way way) {
        Observing now = observing;
        return now == null || now.registry().isNoop()
                ? null
                : new ObservedRequest(now, now.registry().getCurrentObservation(), poolName, request, way);
    }
}
