package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.MdcInterceptor;
import io.github.messagingpool.spi.Current;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;

/**
 * An accessor of a thread-local; what it throws is logged once a minute, and the value is missing. One that cannot take a value
 * away again is used no more, for the next request would see it; whether it can is tried before it is first used. Any thread.
 */
final class Guarded {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadLocalsContext.class);
    private static final long NANOS_BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    /** Says that nothing is to be restored; the value before may be null. */
    private static final Object UNCHANGED = new Object();

    private final ThreadLocalAccessor<Object> accessor;
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());
    private final Set<ThreadLocalAccessor<?>> dropped;
    private volatile boolean broken;
    private volatile boolean tried;

    /** @param dropped those that are used no more, to which it may be added */
    @SuppressWarnings("unchecked") // it gets its own values
    Guarded(ThreadLocalAccessor<?> accessor, Set<ThreadLocalAccessor<?>> dropped) {
        this.accessor = (ThreadLocalAccessor<Object>) accessor;
        this.dropped = dropped;
        this.broken = dropped.contains(accessor);
    }

    boolean isOf(ThreadLocalAccessor<?> other) {
        return accessor == other;
    }

    /** Returns what another thread is to have of what the calling one has; null for nothing. */
    @Nullable
    Object captured() {
        if (broken) {
            return null;
        }
        try {
            Object value = accessor.getValue();
            if (value instanceof LocaleContext locale) {
                return resolved(locale);
            }
            return value instanceof Map<?, ?> map && accessor.key().equals(Accessors.MDC) ? ofSender(map) : value;
        } catch (Throwable e) {
            failed(e);
            return null;
        }
    }

    /** Of a web request it asks that request, which may be over when it is needed. */
    private static LocaleContext resolved(LocaleContext context) {
        if (context instanceof TimeZoneAwareLocaleContext zoned) {
            return new SimpleTimeZoneAwareLocaleContext(zoned.getLocale(), zoned.getTimeZone());
        }
        return new SimpleLocaleContext(context.getLocale());
    }

    /** Which item sends it is not for the log of the one that gets it. */
    private static @Nullable Map<?, ?> ofSender(Map<?, ?> mdc) {
        if (mdc.isEmpty() || !mdc.containsKey(MdcInterceptor.POOL_THREAD) || Current.get() == null) {
            return mdc.isEmpty() ? null : mdc;
        }
        Map<Object, Object> others = new HashMap<>(mdc);
        others.keySet().removeAll(List.of(MdcInterceptor.POOL, MdcInterceptor.POOL_THREAD, MdcInterceptor.ITEM_ID));
        return others.isEmpty() ? null : others;
    }

    /**
     * Sets the calling thread's value.
     *
     * @param value null for none
     * @return what {@link #restore} is to be told
     */
    @Nullable
    Object set(@Nullable Object value) {
        if (broken) {
            return UNCHANGED;
        }
        Object before = UNCHANGED;
        try {
            Object was = accessor.getValue();
            if (was == null && (value == null || !canClear())) {
                return UNCHANGED;
            }
            before = was;
            if (value != null) {
                accessor.setValue(value);
            } else {
                accessor.setValue();
            }
            return before;
        } catch (Throwable e) {
            failed(e);
            restore(before); // it may have set the value, and thrown then
            return UNCHANGED;
        }
    }

    /** Tries, while there is nothing that could stay, whether either way to take a value away does not throw. */
    private boolean canClear() {
        if (tried) {
            return !broken;
        }
        Throwable clears = thrownBy(accessor::setValue);
        Throwable restores = thrownBy(accessor::restore);
        if (clears != null && restores != null) {
            drop(restores);
        }
        tried = true;
        return !broken;
    }

    void restore(@Nullable Object before) {
        if (before == UNCHANGED) {
            return;
        }
        Throwable failure = thrownBy(() -> restoreOnce(before));
        if (failure == null) {
            return;
        }
        drop(failure);
        List<Runnable> otherWays = List.of(
                () -> setOnce(before),
                () -> restoreOnce(before),
                accessor::setValue,
                accessor::restore,
                () -> setNull(accessor));
        for (Runnable way : otherWays) {
            if (thrownBy(way) == null && isGone(before)) {
                return;
            }
        }
        LOG.error(
                "The value of {} stays on {}, where all that comes later may see it: restart the application",
                accessor,
                Thread.currentThread().getName());
    }

    private void restoreOnce(@Nullable Object before) {
        if (before == null) {
            accessor.restore();
        } else {
            accessor.restore(before);
        }
    }

    private void setOnce(@Nullable Object before) {
        if (before == null) {
            accessor.setValue();
        } else {
            accessor.setValue(before);
        }
    }

    /** Not what an accessor is to be told, but most hand it on to their thread-local. */
    @SuppressWarnings("NullAway")
    private static void setNull(ThreadLocalAccessor<Object> accessor) {
        accessor.setValue(null);
    }

    /** Returns whether there is what was there before, or nothing. */
    private boolean isGone(@Nullable Object before) {
        try {
            Object there = accessor.getValue();
            return there == null || there.equals(before);
        } catch (Throwable e) {
            return false;
        }
    }

    private static @Nullable Throwable thrownBy(Runnable action) {
        try {
            action.run();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private void drop(Throwable e) {
        broken = true;
        dropped.add(accessor);
        LOG.error(
                "The thread-local of {} is not carried to items any more: its accessor cannot take a value away from {}",
                accessor,
                Thread.currentThread().getName(),
                e);
    }

    private void failed(Throwable e) {
        long now = System.nanoTime();
        long next = nextWarning.get();
        if (now - next >= 0 && nextWarning.compareAndSet(next, now + NANOS_BETWEEN_WARNINGS)) {
            LOG.warn("The thread-local of {} is not carried to items: its accessor failed", accessor, e);
        }
    }
}
