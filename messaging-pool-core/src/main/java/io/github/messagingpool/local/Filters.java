package io.github.messagingpool.local;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.ThreadPoolException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of one pool, around what one owner does for a request; it alone uses them, for one request at a time. */
final class Filters<T> {

    /** What is within the filters. */
    @FunctionalInterface
    interface Answer<T> {
        @Nullable
        Object to(Request<T, ?> request, long now);
    }

    private final String poolName;
    private final Answer<T> answer;
    private final Step outermost;
    private volatile @Nullable Thread thread;
    private @Nullable Request<T, ?> request;
    private long now;
    private boolean reached;
    private @Nullable Throwable thrown;

    Filters(String poolName, List<RequestFilter> filters, Answer<T> answer) {
        this.poolName = poolName;
        this.answer = answer;
        Step made = null;
        for (int i = filters.size() - 1; i >= 0; i--) {
            made = new Step(filters.get(i), made);
        }
        this.outermost = requireNonNull(made, "no filter");
    }

    /** A filter, and those within it. */
    private final class Step implements RequestFilter.Call {

        private final RequestFilter filter;
        private final @Nullable Step inner;
        private boolean mayProceed;

        Step(RequestFilter filter, @Nullable Step inner) {
            this.filter = filter;
            this.inner = inner;
        }

        @Nullable
        Object run(Request<T, ?> filtered) throws Exception {
            mayProceed = true;
            try {
                return filter.filter(filtered, this);
            } finally {
                mayProceed = false;
            }
        }

        @Override
        public @Nullable Object proceed() throws Exception {
            Request<T, ?> filtered = Thread.currentThread() == thread ? request : null;
            if (filtered == null || !mayProceed) {
                throw new IllegalStateException(
                        "proceed() is for one call, before the filter returns, on the thread that called it");
            }
            mayProceed = false;
            return inner == null ? answer(filtered) : inner.run(filtered);
        }
    }

    private @Nullable Object answer(Request<T, ?> filtered) {
        reached = true;
        try {
            return answer.to(filtered, now);
        } catch (RuntimeException | Error e) {
            thrown = e;
            throw e;
        }
    }

    /** Returns the response, or {@link FailedOutcome}. */
    Object run(Request<T, ?> filtered, long time) {
        thread = Thread.currentThread();
        request = filtered;
        now = time;
        reached = false;
        thrown = null;
        try {
            Object response = outermost.run(filtered);
            return response != null ? response : noResponse(filtered);
        } catch (Throwable e) {
            return failed(filtered, e);
        } finally {
            request = null;
        }
    }

    /** Returns whether the last request came through all filters. */
    boolean wasReached() {
        return reached;
    }

    private FailedOutcome noResponse(Request<T, ?> filtered) {
        return FailedOutcome.of(new InvalidRequestException(
                poolName,
                filtered,
                reached ? Certainty.COMPLETED : Certainty.NOT_STARTED,
                reached
                        ? "process(…) or a filter returned null; return a response"
                        : "a filter returned null; return a response, or throw",
                null));
    }

    private FailedOutcome failed(Request<T, ?> filtered, Throwable failure) {
        Certainty certainty = certainty();
        return failure == thrown || RequestRunner.isItems(failure)
                ? new FailedOutcome(failure, certainty)
                : new FailedOutcome(new ItemFailedException(poolName, filtered, certainty, failure), certainty);
    }

    private Certainty certainty() {
        if (!reached) {
            return Certainty.NOT_STARTED;
        }
        if (thrown == null) {
            return Certainty.COMPLETED;
        }
        return thrown instanceof ThreadPoolException ours ? ours.certainty() : Certainty.STARTED;
    }
}
