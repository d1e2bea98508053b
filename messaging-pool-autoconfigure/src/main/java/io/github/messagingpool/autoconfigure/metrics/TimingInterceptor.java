package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts and times the requests of one pool thread, each type by itself. */
final class TimingInterceptor implements RequestInterceptor {

    private final String poolName;
    private final MessagingPoolMeters meters;
    private final Map<Class<?>, RequestTimes> times = new HashMap<>();
    private RequestTimes last;

    TimingInterceptor(String poolName, MessagingPoolMeters meters) {
        this.poolName = poolName;
        this.meters = meters;
        this.last = new RequestTimes(Request.class, poolName, meters); // which no request is
    }

    @Override
    public void before(Request<?, ?> request, long queuedNanos) {
        if (queuedNanos >= 0) {
            meters.waited(poolName, queuedNanos);
        }
        if (request.getClass() != last.type()) {
            last = times.computeIfAbsent(request.getClass(), type -> new RequestTimes(type, poolName, meters));
        }
        last.begins();
    }

    @Override
    public void after(Request<?, ?> request, @Nullable Throwable failure) {
        last.ended(failure);
    }

    @Override
    public void stop() {
        times.values().forEach(RequestTimes::stop);
    }
}
