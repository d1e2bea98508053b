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
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.RemoveResponse;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPoolException;
import org.jspecify.annotations.Nullable;

/** Runs a request on the item it names, or does what it asks of the thread itself. One pool thread uses it. */
final class RequestRunner<T> {

    private final String poolName;
    private final int index;
    private final Items<T> items;

    RequestRunner(String poolName, int index, Items<T> items) {
        this.poolName = poolName;
        this.index = index;
        this.items = items;
    }

    /**
     * Returns the response, or {@link FailedOutcome}. An Error fails its request alone too: the thread and the other items have
     * nothing to do with it.
     */
    Object run(Request<T, ?> request, long now) {
        try {
            Object response = answer(request, now);
            return response != null ? response : noResponse(request);
        } catch (ThreadPoolException e) {
            return new FailedOutcome(e, e.certainty());
        } catch (Throwable e) {
            return new FailedOutcome(e, Certainty.STARTED);
        }
    }

    private @Nullable Object answer(Request<T, ?> request, long now) throws Throwable {
        if (request instanceof RemoveRequest<?> remove) {
            return new RemoveResponse(remove.id(), items.remove(remove, RemovalReason.REQUESTED));
        }
        if (request instanceof EchoRequest<?> echo) {
            return new EchoResponse(echo.id(), echo.message(), index);
        }
        T item = items.find(request, now);
        if (request instanceof ResumeRequest<?, ?> resumed
                && (item == null || !resumed.item().is(item))) {
            throw new ItemNotFoundException(poolName, request);
        }
        if (request instanceof Init<?> init) {
            return init(item, init, now);
        }
        if (item != null) {
            return ask(item, request, now);
        }
        if (request instanceof ContainsRequest<?> contains) {
            return new ContainsResponse(contains.id(), false);
        }
        return ask(onDemand(request, now), request, now);
    }

    private InitResponse init(@Nullable T item, Init<?> init, long now) {
        if (item != null) {
            throw new ItemExistsException(poolName, init);
        }
        items.create(init, now);
        return new InitResponse(init.itemId());
    }

    private T onDemand(Request<T, ?> request, long now) {
        T item = items.createOnDemand(request, now);
        if (item == null) {
            throw new ItemNotFoundException(poolName, request);
        }
        return item;
    }

    private @Nullable Object ask(T item, Request<T, ?> request, long now) throws Throwable {
        items.refusePoisoned(request);
        try {
            return request.process(item);
        } catch (ThreadPoolException e) {
            items.failed(request, e, now);
            throw new ItemFailedException(poolName, request, e); // its certainty is that of another request
        } catch (RuntimeException | Error e) {
            items.failed(request, e, now);
            throw e;
        } catch (Exception e) {
            items.failed(request, e, now);
            throw new ItemFailedException(poolName, request, e);
        }
    }

    private FailedOutcome noResponse(Request<T, ?> request) {
        return FailedOutcome.of(new InvalidRequestException(
                poolName, request, Certainty.COMPLETED, "process(…) returned null; return a response", null));
    }
}
