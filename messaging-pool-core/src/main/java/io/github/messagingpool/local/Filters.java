package io.github.messagingpool.local;

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
    private final RequestFilter[] filters;

    /** Whether the last request came through all of them. */
    private boolean reached;

    Filters(String poolName, List<RequestFilter> filters, Answer<T> answer) {
        this.poolName = poolName;
        this.answer = answer;
        this.filters = filters.toArray(RequestFilter[]::new);
    }

    /**
     * One request on its way through the filters, and what each of them proceeds with. For one thread, but any may look
     * which. The compiler makes none, so long as none is handed to code that it does not compile with this, such as what
     * handles a failure: that gets the fields.
     */
    private final class Passage implements RequestFilter.Call {

        private static final int OVER = -1;

        private final Thread thread = Thread.currentThread();
        private final Request<T, ?> request;
        private final long now;

        /** The filter that comes next, or the number of filters for the item, until whoever may proceed has, or returns. */
        private int next;

        private boolean cameThrough;
        private @Nullable Throwable thrown;

        Passage(Request<T, ?> request, long now) {
            this.request = request;
            this.now = now;
        }

        @Override
        public @Nullable Object proceed() throws Exception {
            if (Thread.currentThread() != thread || next == OVER) {
                throw new IllegalStateException(
                        "proceed() is for one call, before the filter returns, on the thread that called it");
            }
            return next == filters.length ? answer() : filter(next);
        }

        @Nullable
        Object filter(int index) throws Exception {
            next = index + 1;
            try {
                return filters[index].filter(request, this);
            } finally {
                next = OVER;
            }
        }

        private @Nullable Object answer() {
            next = OVER;
            cameThrough = true;
            try {
                return answer.to(request, now);
            } catch (RuntimeException | Error e) {
                thrown = e;
                throw e;
            }
        }
    }

    /** Returns the response, or {@link FailedOutcome}. */
    Object run(Request<T, ?> filtered, long time) {
        Passage passage = new Passage(filtered, time);
        try {
            Object response = passage.filter(0);
            return response != null ? response : noResponse(filtered, passage.cameThrough);
        } catch (Throwable e) {
            return failed(filtered, e, passage.thrown, passage.cameThrough);
        } finally {
            reached = passage.cameThrough;
        }
    }

    /** Returns whether the last request came through all filters. */
    boolean wasReached() {
        return reached;
    }

    private FailedOutcome noResponse(Request<T, ?> filtered, boolean cameThrough) {
        return FailedOutcome.of(new InvalidRequestException(
                poolName,
                filtered,
                cameThrough ? Certainty.COMPLETED : Certainty.NOT_STARTED,
                cameThrough
                        ? "process(…) or a filter returned null; return a response"
                        : "a filter returned null; return a response, or throw",
                null));
    }

    /** @param thrown what came from within the filters, if anything did */
    private FailedOutcome failed(
            Request<T, ?> filtered, Throwable failure, @Nullable Throwable thrown, boolean cameThrough) {
        Certainty certainty = certainty(thrown, cameThrough);
        return failure == thrown || RequestRunner.isItems(failure)
                ? new FailedOutcome(failure, certainty)
                : new FailedOutcome(new ItemFailedException(poolName, filtered, certainty, failure), certainty);
    }

    private static Certainty certainty(@Nullable Throwable thrown, boolean cameThrough) {
        if (!cameThrough) {
            return Certainty.NOT_STARTED;
        }
        if (thrown == null) {
            return Certainty.COMPLETED;
        }
        return thrown instanceof ThreadPoolException ours ? ours.certainty() : Certainty.STARTED;
    }
}
