package io.github.messagingpool.autoconfigure.context;

import io.github.messagingpool.MdcInterceptor;
import io.github.messagingpool.spi.Current;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * away again is used no more, for the next request would see it. Any thread.
 */
final class Guarded {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadLocalsContext.class);
    private static final long NANOS_BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    /** Says that nothing is to be restored; the value before may be null. */
    private static final Object UNCHANGED = new Object();

    private final ThreadLocalAccessor<Object> accessor;
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());
    private volatile boolean broken;

    @SuppressWarnings("unchecked") // it gets its own values
    Guarded(ThreadLocalAccessor<?> accessor) {
        this.accessor = (ThreadLocalAccessor<Object>) accessor;
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
            if (value == null && was == null) {
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

    void restore(@Nullable Object before) {
        if (before == UNCHANGED) {
            return;
        }
        try {
            if (before == null) {
                accessor.restore();
            } else {
                accessor.restore(before);
            }
        } catch (Throwable e) {
            broken = true;
            LOG.error(
                    "The thread-local of {} is not carried to items any more: its accessor cannot take a value away from {}",
                    accessor,
                    Thread.currentThread().getName(),
                    e);
            overwrite(before);
        }
    }

    /** Where the accessor cannot restore, it may still set. */
    private void overwrite(@Nullable Object before) {
        try {
            if (before == null) {
                accessor.setValue();
            } else {
                accessor.setValue(before);
            }
        } catch (Throwable e) {
            LOG.error(
                    "The value of {} stays on {}",
                    accessor,
                    Thread.currentThread().getName(),
                    e);
        }
    }

    private void failed(Throwable e) {
        long now = System.nanoTime();
        long next = nextWarning.get();
        if (now - next >= 0 && nextWarning.compareAndSet(next, now + NANOS_BETWEEN_WARNINGS)) {
            LOG.warn("The thread-local of {} is not carried to items: its accessor failed", accessor, e);
        }
    }
}
