package io.github.messagingpool.test;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.Route;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pool without threads and items that answers from a script: every request, of whatever kind and however it is
 * sent, takes the next response. A response that is a {@link Throwable} is what the request fails with.
 *
 * <p>A request that is not the expected one, or is past the end of the script, or whose scripted response is null or of
 * another type than the request's, fails with an {@link AssertionError} in the thread that sends it.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> the item type
 */
public final class MockThreadPool<T> implements ThreadPool<T> {

    private final Class<T> itemType;
    private final Script<T> script;
    private volatile boolean closed;

    private MockThreadPool(Class<T> itemType, Script<T> script) {
        this.itemType = itemType;
        this.script = script;
    }

    /** Creates a pool that gives the responses in their order, to whatever requests. */
    public static <T> MockThreadPool<T> answering(Class<T> itemType, Object... responses) {
        return new MockThreadPool<>(itemType, new Script<>(null, copy(Arrays.asList(responses))));
    }

    /**
     * Creates a pool that expects the requests in their order, by {@code equals}, and gives to each the response in its
     * place.
     *
     * @throws IllegalArgumentException if there are not as many responses as requests
     */
    public static <T> MockThreadPool<T> expecting(
            Class<T> itemType, List<? extends Request<T, ?>> requests, List<?> responses) {
        if (requests.size() != responses.size()) {
            throw new IllegalArgumentException("The number of requests, " + requests.size()
                    + ", is not the number of responses, " + responses.size());
        }
        return new MockThreadPool<>(itemType, new Script<>(List.copyOf(requests), copy(responses)));
    }

    /** A null is refused later, where the request that it is for can be named. */
    private static List<@Nullable Object> copy(List<? extends @Nullable Object> responses) {
        return new ArrayList<>(responses);
    }

    /** Returns whether anything was sent, an empty batch too. */
    public boolean wasCalled() {
        return script.wasCalled();
    }

    /** Returns whether the script is used up. */
    public boolean isComplete() {
        return script.remaining() == 0;
    }

    /** Fails with an {@link AssertionError} unless the script is used up. */
    public void assertComplete() {
        if (!isComplete()) {
            throw new AssertionError("Expected all responses to be used, but " + script.remaining() + " remain");
        }
    }

    /** Returns the requests sent so far, in their order. */
    public List<Request<T, ?>> requests() {
        return script.requests();
    }

    @Override
    public String name() {
        return "mock";
    }

    @Override
    public Class<T> itemType() {
        return itemType;
    }

    @Override
    public int threadCount() {
        return 1;
    }

    @Override
    public void send(Request<T, ?> request) {
        reply(0, request);
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request) {
        Reply<R> reply = reply(0, request);
        return reply instanceof Reply.Failure<R> failure
                ? CompletableFuture.failedFuture(failure.cause())
                : CompletableFuture.completedFuture(reply.get());
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout) {
        return sendAsync(request);
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests) {
        return BatchException.responses(name(), this.<R>replies(requests));
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        return sendAndReceive(requests);
    }

    @Override
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests) {
        return this.<R>replies(requests).stream();
    }

    private <R> List<Reply<R>> replies(List<? extends Request<T, ? extends R>> requests) {
        script.called();
        List<Reply<R>> replies = new ArrayList<>();
        for (Request<T, ? extends R> request : requests) {
            replies.add(reply(replies.size(), request));
        }
        return replies;
    }

    @SuppressWarnings("unchecked") // the script has checked the type, unless the request hides it
    private <R> Reply<R> reply(int index, Request<T, ? extends R> request) {
        if (closed) {
            PoolClosedException cause = new PoolClosedException(name(), request, Certainty.NOT_STARTED);
            return new Reply.Failure<>(index, request, cause, Certainty.NOT_STARTED);
        }
        Object response = script.next(request);
        return response instanceof Throwable cause
                ? new Reply.Failure<>(index, request, unchecked(request, cause), Certainty.STARTED)
                : new Reply.Success<>(index, request, (R) response);
    }

    private Throwable unchecked(Request<T, ?> request, Throwable cause) {
        return cause instanceof RuntimeException || cause instanceof Error
                ? cause
                : new ItemFailedException(name(), request, cause);
    }

    /** Returns nothing: a mock has no items. */
    @Override
    public List<Object> ids(@Nullable Object after, int limit) {
        return List.of();
    }

    @Override
    public Route route(Object id) {
        return new MockRoute(String.valueOf(id));
    }

    /** Every id is of the one thread. */
    private record MockRoute(String id) implements Route {

        @Override
        public OptionalInt thread() {
            return OptionalInt.of(0);
        }

        @Override
        public Optional<String> threadName() {
            return Optional.of("mock-0");
        }

        @Override
        public String rule() {
            return "a mock has one thread";
        }

        @Override
        public int queued() {
            return 0;
        }

        @Override
        public int position() {
            return -1;
        }
    }

    /** Returns nothing: a mock has no threads that could be looked at. */
    @Override
    public List<PoolThreadStatus> threads() {
        return List.of();
    }

    @Override
    public PoolState state() {
        return closed ? PoolState.CLOSED : PoolState.RUNNING;
    }

    @Override
    public ShutdownReport shutdown() {
        closed = true;
        return new ShutdownReport(name(), Duration.ZERO, List.of());
    }

    @Override
    public ShutdownReport shutdown(Duration timeout) {
        return shutdown();
    }

    /** What is expected, if anything, and what is answered. */
    private static final class Script<T> {

        private final @Nullable List<? extends Request<T, ?>> expected;
        private final List<@Nullable Object> responses;
        private final List<Request<T, ?>> requests = new ArrayList<>();
        private boolean called;

        Script(@Nullable List<? extends Request<T, ?>> expected, List<@Nullable Object> responses) {
            this.expected = expected;
            this.responses = responses;
        }

        synchronized void called() {
            called = true;
        }

        synchronized Object next(Request<T, ?> actual) {
            called = true;
            int index = requests.size();
            if (index >= responses.size()) {
                throw new AssertionError(
                        "The script has " + responses.size() + " responses; no response is left for: " + actual);
            }
            if (expected != null && !expected.get(index).equals(actual)) {
                throw new AssertionError(
                        "Request " + index + " differs\nexpected: " + expected.get(index) + "\nactual:   " + actual);
            }
            Object response = checked(index, actual);
            requests.add(actual);
            return response;
        }

        private Object checked(int index, Request<T, ?> request) {
            Object response = responses.get(index);
            Class<?> type = ResponseType.of(request.getClass());
            if (response != null && (type.isInstance(response) || response instanceof Throwable)) {
                return response;
            }
            throw new AssertionError("Response " + index + " of the script does not fit its request\nrequest:  "
                    + request
                    + "\nexpected: a " + type.getName() + ", or a Throwable to fail with\nactual:   "
                    + (response == null ? "null" : "a " + response.getClass().getName() + ": " + response));
        }

        synchronized boolean wasCalled() {
            return called;
        }

        synchronized int remaining() {
            return responses.size() - requests.size();
        }

        synchronized List<Request<T, ?>> requests() {
            return List.copyOf(requests);
        }
    }
}
