package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPoolException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of one pool thread, and times them: each one that is long, and one of many that are short, which
 * then stands for the others. Reading the time takes longer than many a request.
 */
final class TimingInterceptor implements RequestInterceptor {

    private static final long SHORT_NANOS = 2_000;
    private static final int LONGEST_STRIDE = 128;

    private final String pool;
    private final MessagingPoolMeters meters;
    private final Map<Class<?>, Map<Outcome, RequestMeter.Cell>> cells = new HashMap<>();

    private int stride = 1;
    private int untilTimed = 1;
    private long startedAt;
    private @Nullable Class<?> lastRequest;
    private RequestMeter.@Nullable Cell lastSuccess;

    TimingInterceptor(String pool, MessagingPoolMeters meters) {
        this.pool = pool;
        this.meters = meters;
    }

    @Override
    public void before(Request<?, ?> request, long queuedNanos) {
        if (queuedNanos >= 0) {
            meters.waited(pool, queuedNanos);
        }
        untilTimed--;
        if (untilTimed == 0) {
            startedAt = System.nanoTime();
        }
    }

    @Override
    public void after(Request<?, ?> request, @Nullable Throwable failure) {
        RequestMeter.Cell cell = lastSuccess;
        if (cell == null || failure != null || request.getClass() != lastRequest) {
            cell = find(request.getClass(), Outcome.of(failure));
        }
        cell.ran();
        if (untilTimed == 0) {
            timed(cell, System.nanoTime() - startedAt);
        }
    }

    private void timed(RequestMeter.Cell cell, long nanos) {
        cell.took(nanos * stride);
        stride = nanos < SHORT_NANOS ? Math.min(LONGEST_STRIDE, stride * 2) : 1;
        untilTimed = stride;
    }

    private RequestMeter.Cell find(Class<?> request, Outcome outcome) {
        RequestMeter.Cell cell = cells.computeIfAbsent(request, any -> new EnumMap<>(Outcome.class))
                .computeIfAbsent(outcome, any -> newCell(request, outcome));
        if (outcome == Outcome.SUCCESS) {
            lastRequest = request;
            lastSuccess = cell;
        }
        return cell;
    }

    private RequestMeter.Cell newCell(Class<?> request, Outcome outcome) {
        String tag = outcome.name().toLowerCase(Locale.ROOT);
        return meters.times(pool, request.getSimpleName(), tag).newCell();
    }

    /** How a request ended, as a tag. */
    private enum Outcome {
        SUCCESS,
        FAILURE,
        REFUSED;

        /** A request that was not started met no item, or one too many. */
        static Outcome of(@Nullable Throwable failure) {
            if (failure == null) {
                return SUCCESS;
            }
            return failure instanceof ThreadPoolException refusal && refusal.certainty() == Certainty.NOT_STARTED
                    ? REFUSED
                    : FAILURE;
        }
    }
}
