package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts the pool's name, the thread's index and the item's id into the logging context while a request runs, so that
 * one log file for each item is a matter of the logger's configuration. Afterwards the context is as it was.
 */
public final class MdcInterceptor implements RequestInterceptor {

    /** The key of the pool's name. */
    public static final String POOL = "pool";

    /** The key of the pool thread's index, from 0. */
    public static final String POOL_THREAD = "poolThread";

    /** The key of the item's id. */
    public static final String ITEM_ID = "itemId";

    private final String poolName;
    private final String threadIndex;
    private @Nullable Map<String, String> outer;

    /** Creates the interceptor of one thread; {@code MdcInterceptor::new} is its factory. */
    public MdcInterceptor(String poolName, int thread) {
        this.poolName = poolName;
        this.threadIndex = Integer.toString(thread);
    }

    @Override
    public void before(Request<?, ?> request, long queuedNanos) {
        outer = MDC.getCopyOfContextMap();
        MDC.put(POOL, poolName);
        MDC.put(POOL_THREAD, threadIndex);
        MDC.put(ITEM_ID, Failures.idText(request));
    }

    @Override
    public void after(Request<?, ?> request, @Nullable Throwable failure) {
        if (outer == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(outer);
        }
    }
}
