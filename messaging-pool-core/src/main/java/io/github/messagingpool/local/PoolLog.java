package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.threads.Log;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a pool warns of what may happen with every request: a line a second for each kind of event, which tells how many it
 * stands for, and a stack once a minute. The first of a kind has its line at once. Any thread.
 */
final class PoolLog {

    private static final long NANOS_BETWEEN_LINES = TimeUnit.SECONDS.toNanos(1);
    private static final long NANOS_BETWEEN_STACKS = TimeUnit.MINUTES.toNanos(1);

    private final Driver driver;
    private final Executor executor;
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private volatile boolean settled;

    /** @param executor writes what was kept back */
    PoolLog(Driver driver, Executor executor) {
        this.driver = driver;
        this.executor = executor;
    }

    /** A request in words, when and if they are wanted. */
    record Words(String poolName, Request<?, ?> request) {

        @Override
        public String toString() {
            return Failures.describe(poolName, request);
        }
    }

    /** An id in words, when and if they are wanted. */
    record IdWords(Object id) {

        @Override
        public String toString() {
            return Failures.shown(id);
        }
    }

    /**
     * Warns, now or with the next line of this kind.
     *
     * @param format a constant: what has the same is of one kind
     * @param arguments what goes into it, and perhaps an exception
     */
    void warn(String format, Object... arguments) {
        kinds.computeIfAbsent(format, Kind::new).came(arguments);
    }

    /** Writes what was kept back, and from now on all at once: the pool has ended. */
    void settle() {
        settled = true;
        kinds.values().forEach(Kind::tell);
    }

    /** Events that have the same words. */
    private final class Kind {

        private final String format;
        private boolean waits;
        private long kept;
        private Object @Nullable [] last;
        private boolean anyStack;
        private long lastStack;

        Kind(String format) {
            this.format = format;
        }

        void came(Object[] arguments) {
            synchronized (this) {
                if (waits && !settled) {
                    last = arguments;
                    kept++;
                    return;
                }
                waits = true;
            }
            write(arguments, 0);
            tellLater();
        }

        private void tellLater() {
            var unused = driver.schedule(() -> executor.execute(this::tell), NANOS_BETWEEN_LINES);
        }

        void tell() {
            Object[] newest;
            long others;
            synchronized (this) {
                newest = last;
                others = kept - 1;
                last = null;
                kept = 0;
                waits = newest != null;
            }
            if (newest != null) {
                write(newest, others);
                tellLater();
            }
        }

        private void write(Object[] arguments, long others) {
            String more = others == 0 ? "" : "; " + others + " more of this kind since the last such line";
            int end = arguments.length - 1;
            if (arguments[end] instanceof Throwable failure && !hasStack()) {
                Object[] inWords = Arrays.copyOf(arguments, arguments.length);
                inWords[end] = Failures.text(failure);
                Log.warn(format + ": {}" + more, inWords);
            } else {
                Log.warn(format + more, arguments);
            }
        }

        private synchronized boolean hasStack() {
            long now = driver.ticker().read();
            if (anyStack && now - lastStack < NANOS_BETWEEN_STACKS) {
                return false;
            }
            anyStack = true;
            lastStack = now;
            return true;
        }
    }
}
