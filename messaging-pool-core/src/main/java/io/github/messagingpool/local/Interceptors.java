package io.github.messagingpool.local;

import io.github.messagingpool.MdcInterceptor;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.spi.PoolSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interceptors of one owner; it alone uses them. */
final class Interceptors {

    private final List<RequestInterceptor.Factory> factories;
    private final PoolLog log;

    /** The only one, or all of them as one: a call of it costs less than a loop. It throws nothing. */
    private RequestInterceptor all = new RequestInterceptor() {};

    Interceptors(PoolSettings<?> settings, PoolLog log) {
        this.log = log;
        this.factories = new ArrayList<>(settings.get(PoolSettings.INTERCEPTORS));
        if (settings.get(PoolSettings.MDC)) {
            factories.add(0, MdcInterceptor::new);
        }
    }

    /** Makes them, on the thread that is to call them. One that cannot be made is logged and left out. */
    void start(String poolName, int thread) {
        List<Guarded> created = new ArrayList<>();
        for (RequestInterceptor.Factory factory : factories) {
            RequestInterceptor interceptor = create(factory, poolName, thread);
            if (interceptor != null) {
                created.add(new Guarded(interceptor, log));
            }
        }
        all = switch (created.size()) {
            case 0 -> all;
            case 1 -> created.get(0);
            default -> new Several(List.copyOf(created));
        };
    }

    void before(Request<?, ?> request, long queuedNanos) {
        all.before(request, queuedNanos);
    }

    void after(Request<?, ?> request, @Nullable Throwable failure) {
        all.after(request, failure);
    }

    void stop() {
        all.stop();
    }

    private @Nullable RequestInterceptor create(RequestInterceptor.Factory factory, String poolName, int thread) {
        try {
            return factory.create(poolName, thread);
        } catch (Throwable e) {
            log.warn("{}-{}: the interceptor factory {} failed", poolName, thread, factory, e);
            return null;
        }
    }

    /** Keeps what an interceptor throws from the request and from the other interceptors. */
    private record Guarded(RequestInterceptor interceptor, PoolLog log) implements RequestInterceptor {

        @Override
        public void before(Request<?, ?> request, long queuedNanos) {
            try {
                interceptor.before(request, queuedNanos);
            } catch (Throwable e) {
                failed(e);
            }
        }

        @Override
        public void after(Request<?, ?> request, @Nullable Throwable failure) {
            try {
                interceptor.after(request, failure);
            } catch (Throwable e) {
                failed(e);
            }
        }

        @Override
        public void stop() {
            try {
                interceptor.stop();
            } catch (Throwable e) {
                failed(e);
            }
        }

        private void failed(Throwable e) {
            log.warn("The interceptor {} failed", interceptor, e);
        }
    }

    /** One after the other, and after the request the other way round. */
    private record Several(List<Guarded> interceptors) implements RequestInterceptor {

        @Override
        public void before(Request<?, ?> request, long queuedNanos) {
            for (int i = 0; i < interceptors.size(); i++) { // an iterator for each request would be garbage
                interceptors.get(i).before(request, queuedNanos);
            }
        }

        @Override
        public void after(Request<?, ?> request, @Nullable Throwable failure) {
            for (int i = interceptors.size() - 1; i >= 0; i--) {
                interceptors.get(i).after(request, failure);
            }
        }

        @Override
        public void stop() {
            interceptors.forEach(Guarded::stop);
        }
    }
}
