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

    /** How often the same is used: written to when it is old, it would cost a fence, as {@link CurrentEnvelope} tells. */
    private static final int RENEWED_AFTER = 128;

    /** How far a request has come; for one thread, but any may look which. */
    private static final class Progress<T> {

        private final Thread thread;
        private @Nullable Request<T, ?> request;
        private long now;
        private boolean reached;
        private @Nullable Throwable thrown;

        Progress(Thread thread) {
            this.thread = thread;
        }
    }

    /** What is within the filters. */
    @FunctionalInterface
    interface Answer<T> {
        @Nullable
        Object to(Request<T, ?> request, long now);
    }

    private final String poolName;
    private final Answer<T> answer;
    private final Step outermost;
    private Progress<T> progress = new Progress<>(Thread.currentThread());
    private int uses;

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
            Progress<T> own = progress;
            Request<T, ?> filtered = Thread.currentThread() == own.thread ? own.request : null;
            if (filtered == null || !mayProceed) {
                throw new IllegalStateException(
                        "proceed() is for one call, before the filter returns, on the thread that called it");
            }
            mayProceed = false;
            return inner == null ? answer(filtered, own) : inner.run(filtered);
        }
    }

    private @Nullable Object answer(Request<T, ?> filtered, Progress<T> own) {
        own.reached = true;
        try {
            return answer.to(filtered, own.now);
        } catch (RuntimeException | Error e) {
            own.thrown = e;
            throw e;
        }
    }

    /** Returns the response, or {@link FailedOutcome}. */
    Object run(Request<T, ?> filtered, long time) {
        Progress<T> own = begin(filtered, time);
        try {
            Object response = outermost.run(filtered);
            return response != null ? response : noResponse(filtered, own.reached);
        } catch (Throwable e) {
            return failed(filtered, e, own);
        } finally {
            own.request = null;
        }
    }

    private Progress<T> begin(Request<T, ?> filtered, long time) {
        Progress<T> own = progress;
        if (++uses == RENEWED_AFTER || own.thread != Thread.currentThread()) {
            uses = 0;
            own = new Progress<>(Thread.currentThread());
            progress = own;
        }
        own.request = filtered;
        own.now = time;
        own.reached = false;
        own.thrown = null;
        return own;
    }

    /** Returns whether the last request came through all filters. */
    boolean wasReached() {
        return progress.reached;
    }

    private FailedOutcome noResponse(Request<T, ?> filtered, boolean reached) {
        return FailedOutcome.of(new InvalidRequestException(
                poolName,
                filtered,
                reached ? Certainty.COMPLETED : Certainty.NOT_STARTED,
                reached
                        ? "process(…) or a filter returned null; return a response"
                        : "a filter returned null; return a response, or throw",
                null));
    }

    private FailedOutcome failed(Request<T, ?> filtered, Throwable failure, Progress<T> own) {
        Certainty certainty = certainty(own);
        return failure == own.thrown || RequestRunner.isItems(failure)
                ? new FailedOutcome(failure, certainty)
                : new FailedOutcome(new ItemFailedException(poolName, filtered, certainty, failure), certainty);
    }

    private static Certainty certainty(Progress<?> own) {
        if (!own.reached) {
            return Certainty.NOT_STARTED;
        }
        if (own.thrown == null) {
            return Certainty.COMPLETED;
        }
        return own.thrown instanceof ThreadPoolException ours ? ours.certainty() : Certainty.STARTED;
    }
}
