package io.github.messagingpool;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interceptors of one pool thread; only that thread uses it. */
final class Interceptors {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadPool.class);

    private final List<RequestInterceptor.Factory> factories;
    private RequestInterceptor[] interceptors = {};

    Interceptors(List<RequestInterceptor.Factory> factories) {
        this.factories = factories;
    }

    /** Makes them, on the pool thread. One that cannot be made is logged and left out. */
    void start(String pool, int thread) {
        List<RequestInterceptor> created = new ArrayList<>();
        for (RequestInterceptor.Factory factory : factories) {
            RequestInterceptor interceptor = create(factory, pool, thread);
            if (interceptor != null) {
                created.add(interceptor);
            }
        }
        interceptors = created.toArray(new RequestInterceptor[0]);
    }

    void before(Request<?, ?> request, long queuedNanos) {
        for (RequestInterceptor interceptor : interceptors) {
            try {
                interceptor.before(request, queuedNanos);
            } catch (Throwable e) {
                failed(interceptor, e);
            }
        }
    }

    void after(Request<?, ?> request, @Nullable Throwable failure) {
        for (int i = interceptors.length - 1; i >= 0; i--) {
            try {
                interceptors[i].after(request, failure);
            } catch (Throwable e) {
                failed(interceptors[i], e);
            }
        }
    }

    void stop() {
        for (RequestInterceptor interceptor : interceptors) {
            try {
                interceptor.stop();
            } catch (Throwable e) {
                failed(interceptor, e);
            }
        }
    }

    private static @Nullable RequestInterceptor create(RequestInterceptor.Factory factory, String pool, int thread) {
        try {
            return factory.create(pool, thread);
        } catch (Throwable e) {
            Failures.warn(LOG, "{}-{}: the interceptor factory {} failed", pool, thread, factory, e);
            return null;
        }
    }

    private static void failed(RequestInterceptor interceptor, Throwable e) {
        Failures.warn(LOG, "The interceptor {} failed", interceptor, e);
    }
}
