package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.ContainsRequest;
import io.github.messagingpool.ContainsResponse;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Init;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.ThreadPoolException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Runs a request on the item it names, or does what it asks of the owner itself. One owner uses it. */
final class RequestRunner<T> {

    private final String poolName;
    private final int index;
    private final Items<T> items;
    private final @Nullable Filters<T> filters;

    RequestRunner(String poolName, int index, Items<T> items, List<RequestFilter> filters) {
        this.poolName = poolName;
        this.index = index;
        this.items = items;
        this.filters = filters.isEmpty() ? null : new Filters<>(poolName, filters, this::answer);
    }

    /**
     * Returns the response, or {@link FailedOutcome}. An Error fails its request alone too: the thread and the other items have
     * nothing to do with it.
     */
    Object run(Request<T, ?> request, long now) {
        return filters == null || request instanceof ResumeRequest
                ? unfiltered(request, now)
                : filters.run(request, now);
    }

    /** Notes the end of a use, unless a filter kept the request from its item. */
    void used(Request<T, ?> request) {
        if (filters == null || filters.wasReached()) {
            items.used(request);
        }
    }

    private Object unfiltered(Request<T, ?> request, long now) {
        try {
            Object response = answer(request, now);
            return response != null ? response : noResponse(request);
        } catch (ThreadPoolException e) {
            return new FailedOutcome(e, e.certainty());
        } catch (Throwable e) {
            return new FailedOutcome(e, Certainty.STARTED);
        }
    }

    private @Nullable Object answer(Request<T, ?> request, long now) {
        if (request instanceof RemoveRequest<?> remove) {
            return items.remove(remove);
        }
        if (request instanceof EchoRequest<?> echo) {
            return new EchoResponse(echo.id(), echo.message(), index);
        }
        T item = items.find(request, now);
        if (request instanceof ResumeRequest<?, ?> resumed
                && (item == null || !resumed.item().is(item))) {
            throw new ItemNotFoundException(poolName, request);
        }
        if (item != null) {
            return ask(item, request, now);
        }
        if (request instanceof Init<?> init) {
            items.create(init, now);
            return new InitResponse(init.itemId());
        }
        if (request instanceof ContainsRequest<?> contains) {
            return new ContainsResponse(contains.id(), false);
        }
        return ask(onDemand(request, now), request, now);
    }

    private T onDemand(Request<T, ?> request, long now) {
        T item = items.createOnDemand(request, now);
        if (item == null) {
            throw new ItemNotFoundException(poolName, request);
        }
        return item;
    }

    private @Nullable Object ask(T item, Request<T, ?> request, long now) {
        items.refusePoisoned(request);
        try {
            return request.process(item);
        } catch (Throwable e) {
            Throwable failure = failure(request, e, now);
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    /**
     * Returns what a request fails with whose work threw. That of an init does, when there is an item already: to ask
     * each request whether it is one would cost more than many do.
     */
    private Throwable failure(Request<T, ?> request, Throwable thrown, long now) {
        if (request instanceof Init<?>) {
            return new ItemExistsException(poolName, request);
        }
        items.failed(request, thrown, now);
        return isItems(thrown) ? thrown : new ItemFailedException(poolName, request, thrown);
    }

    /** Returns whether it says nothing of how far a request had got, as what a request to another item failed with does. */
    static boolean isItems(Throwable thrown) {
        return thrown instanceof Error
                || (thrown instanceof RuntimeException
                        && !(thrown instanceof ThreadPoolException)
                        && !(thrown instanceof CancellationException)); // nobody cancelled this one
    }

    private FailedOutcome noResponse(Request<T, ?> request) {
        return FailedOutcome.of(new InvalidRequestException(
                poolName, request, Certainty.COMPLETED, "process(…) returned null; return a response", null));
    }
}
