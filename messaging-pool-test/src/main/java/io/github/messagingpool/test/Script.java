package io.github.messagingpool.test;

import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mock is sent, if that is told, and what it answers. Safe for use by many threads. */
final class Script<T> {

    private final @Nullable List<? extends Request<T, ?>> expected;
    private final List<@Nullable Object> responses;
    private final List<Request<T, ?>> requests = new ArrayList<>();
    private final List<AssertionError> unexpected = new ArrayList<>();
    private boolean called;
    private int used;
    private int failed;

    /** @param expected the requests, or null for any */
    Script(@Nullable List<? extends Request<T, ?>> expected, List<@Nullable Object> responses) {
        this.expected = expected;
        this.responses = responses;
    }

    /** Says that something was sent, perhaps an empty list. */
    synchronized void called() {
        called = true;
    }

    /**
     * Returns what a request is answered.
     *
     * @throws AssertionError if the script does not expect it, which is remembered: whoever sent it may swallow that
     */
    synchronized Object next(Request<T, ?> request) {
        called = true;
        requests.add(request);
        try {
            Object response = answer(request);
            used++;
            failed += response instanceof Throwable ? 1 : 0;
            return response;
        } catch (AssertionError e) {
            unexpected.add(e);
            throw e;
        }
    }

    private Object answer(Request<T, ?> request) {
        if (used >= responses.size()) {
            throw new AssertionError(
                    "The script has " + responses.size() + " responses; no response is left for: " + request);
        }
        if (expected != null && !expected.get(used).equals(request)) {
            throw new AssertionError(
                    "Request " + used + " differs\nexpected: " + expected.get(used) + "\nactual:   " + request);
        }
        Object response = responses.get(used);
        Class<?> type = ResponseType.of(request.getClass());
        if (response != null && (type.isInstance(response) || response instanceof Throwable)) {
            return response;
        }
        throw new AssertionError("Response " + used + " of the script does not fit its request\nrequest:  "
                + request
                + "\nexpected: a " + type.getName() + ", or a Throwable to fail with\nactual:   "
                + (response == null ? "null" : "a " + response.getClass().getName() + ": " + response));
    }

    synchronized boolean wasCalled() {
        return called;
    }

    synchronized boolean isComplete() {
        return used == responses.size() && unexpected.isEmpty();
    }

    /** @throws AssertionError if something was sent that is not expected, or a response is left */
    synchronized void assertComplete() {
        if (!unexpected.isEmpty()) {
            AssertionError first = unexpected.get(0);
            throw new AssertionError(
                    "Unexpected requests: " + unexpected.size() + "; the first: " + first.getMessage(), first);
        }
        if (used < responses.size()) {
            String next = expected == null
                    ? "response: " + responses.get(used)
                    : "request that was expected: " + expected.get(used);
            throw new AssertionError("Expected all responses to be used, but " + (responses.size() - used)
                    + " remain; the next " + next);
        }
    }

    synchronized int used() {
        return used;
    }

    /** Returns how many of the used responses were failures. */
    synchronized int failed() {
        return failed;
    }

    synchronized List<Request<T, ?>> requests() {
        return List.copyOf(requests);
    }
}
