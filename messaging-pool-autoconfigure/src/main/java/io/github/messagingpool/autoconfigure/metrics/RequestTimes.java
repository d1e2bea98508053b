package io.github.messagingpool.autoconfigure.metrics;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.ThreadPoolException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Counts the requests of one type on one pool thread, and times them: each one while they are long, and one of many
 * while they are short, which then stands for the others. Reading the time takes longer than many a request.
 */
final class RequestTimes {

    private static final long SHORT_NANOS = 2_000;
    private static final int LONGEST_STRIDE = 128;

    private final Class<?> type;
    private final String poolName;
    private final MessagingPoolMeters meters;
    private final Map<Outcome, RequestMeter.Cell> cells = new EnumMap<>(Outcome.class);
    private RequestMeter.@Nullable Cell success;
    private int stride = 1;
    private int untilTimed = 1;
    private long startedAt;

    RequestTimes(Class<?> type, String poolName, MessagingPoolMeters meters) {
        this.type = type;
        this.poolName = poolName;
        this.meters = meters;
    }

    Class<?> type() {
        return type;
    }

    void begins() {
        untilTimed--;
        if (untilTimed == 0) {
            startedAt = System.nanoTime();
        }
    }

    /** @param failure what the request that began last has failed with, or null */
    void ended(@Nullable Throwable failure) {
        RequestMeter.Cell cell = success;
        if (cell == null || failure != null) {
            cell = cell(Outcome.of(failure));
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

    /** Called when the thread ends. */
    void stop() {
        cells.forEach((outcome, cell) -> meter(outcome).ended(cell));
        cells.clear();
        success = null;
    }

    private RequestMeter.Cell cell(Outcome outcome) {
        RequestMeter.Cell cell = cells.computeIfAbsent(outcome, this::newCell);
        if (outcome == Outcome.SUCCESS) {
            success = cell;
        }
        return cell;
    }

    private RequestMeter.Cell newCell(Outcome outcome) {
        return meter(outcome).newCell();
    }

    private RequestMeter meter(Outcome outcome) {
        return meters.times(poolName, name(type), outcome.name().toLowerCase(Locale.ROOT));
    }

    /** A class without a simple name, as an anonymous one is, is named after the class around it. */
    private static String name(Class<?> type) {
        String simpleName = type.getSimpleName();
        return simpleName.isEmpty() ? ClassUtils.getShortName(type.getName()) : simpleName;
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
