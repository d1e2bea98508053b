package io.github.messagingpool;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.spi.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Waits for the futures of requests: what pools do that have no shorter way for one who waits. */
final class Gathering {

    private Gathering() {}

    /** Waits for a response, or throws what the request failed with. */
    static <R> R response(String poolName, Request<?, R> request, CompletableFuture<R> future) {
        @Nullable Throwable[] failed = new Throwable[1];
        CompletableFuture<Boolean> seen = future.handle((response, thrown) -> { // get() would take wrappers off
            failed[0] = thrown == null ? null : unwrapped(thrown);
            return true;
        });
        try {
            seen.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(false);
            throw new RequestInterruptedException(poolName, request, certainty(future));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // what handles the end throws nothing
        }
        Throwable failure = failed[0];
        if (failure == null) {
            return future.join();
        }
        throw unchecked(poolName, request, failure);
    }

    /**
     * Unlike that of {@code thenApply}, the future passes its end on, and a failure as it is. The reply makes it, so that waiting
     * for it is checked as waiting for the reply is.
     */
    static <R, V extends @Nullable Object> CompletableFuture<V> mapped(
            CompletableFuture<R> reply, ReplyMapper<R, V> mapper) {
        CompletableFuture<V> result = reply.newIncompleteFuture();
        var unused = reply.whenComplete((response, failure) -> {
            try {
                if (failure != null) {
                    result.completeExceptionally(mapper.failure(failure));
                } else {
                    result.complete(mapper.value(response));
                }
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        var unusedEnd = result.whenComplete((ignored, failure) -> reply.cancel(false));
        return result;
    }

    /** Takes off what a future puts around the failure of the one that it depends on; an item may throw the like itself. */
    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        if (cause == null || failure.getClass() != CompletionException.class) {
            return failure;
        }
        return Failures.text(cause).equals(failure.getMessage()) ? cause : failure;
    }

    /** A pool's future fails with what the sender is to be thrown; a checked exception can only be the item's. */
    private static RuntimeException unchecked(String poolName, Request<?, ?> request, Throwable failure) {
        boolean isChecked = !(failure instanceof RuntimeException) && !(failure instanceof Error);
        throw Failures.rethrow(isChecked ? new ItemFailedException(poolName, request, failure) : failure);
    }

    /** Returns how far the request of a future has got that was just cancelled, if that was not too late. */
    private static Certainty certainty(CompletableFuture<?> future) {
        try {
            future.join();
            return Certainty.COMPLETED;
        } catch (RequestCancelledException e) {
            return e.certainty();
        } catch (RuntimeException | Error e) {
            return Certainty.STARTED;
        }
    }

    /** Returns a time-out, if it is one. */
    static Duration positive(Duration timeout) {
        if (requireNonNull(timeout, "The time-out is null").isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
        return timeout;
    }

    /** Returns what is left of a time-out, at least something. */
    static Duration left(Duration timeout, long began) {
        Duration left = timeout.minusNanos(System.nanoTime() - began);
        return left.isNegative() || left.isZero() ? Duration.ofNanos(1) : left;
    }

    /** Makes a request for each id. */
    static <T, R> List<Request<T, ? extends R>> requests(
            Function<Object, ? extends Request<T, ? extends R>> requestPerId, List<Object> ids) {
        List<Request<T, ? extends R>> requests = new ArrayList<>();
        requireNonNull(requestPerId, "requestPerId is null");
        for (Object id : ids) {
            Request<T, ? extends R> request = Failures.ofId(requestPerId, id);
            if (request == null) {
                throw Failures.nullFor(id);
            }
            requests.add(request);
        }
        return requests;
    }

    /** Removes items one after the other, so that queues need no room for all; returns how many there were. */
    static <T> int removeAll(
            String poolName,
            List<Object> ids,
            Function<Request<T, RemoveResponse>, CompletableFuture<RemoveResponse>> send) {
        int removed = 0;
        for (Object id : ids) {
            RemoveRequest<T> request = new RemoveRequest<>(id);
            try {
                removed += response(poolName, request, send.apply(request)).existed() ? 1 : 0;
            } catch (ThreadPoolException e) {
                throw removed == 0 ? e : halfway(poolName, request, e);
            }
        }
        return removed;
    }

    /** Whatever became of the one request, others of the same call were run. */
    private static ThreadPoolException halfway(String poolName, Request<?, ?> request, ThreadPoolException failure) {
        if (failure instanceof RequestTimeoutException e) {
            return new RequestTimeoutException(
                    poolName, request, Certainty.STARTED, e.allowed(), e.waited(), "other items were removed", null);
        }
        if (failure instanceof RequestInterruptedException) {
            return new RequestInterruptedException(poolName, request, Certainty.STARTED);
        }
        if (failure instanceof QueueFullException) {
            return new QueueFullException(
                    poolName, request, Certainty.STARTED, "a queue is full; other items were removed");
        }
        return failure instanceof PoolClosedException
                ? new PoolClosedException(poolName, request, Certainty.STARTED)
                : failure;
    }

    /** Sends requests, unless one of them is null, and does not wait for replies. */
    static <T> void send(String poolName, List<? extends Request<T, ?>> requests, Consumer<Request<T, ?>> send) {
        List<Request<T, ?>> copy = Failures.copyOf(requests);
        List<Reply.Failure<?>> refused = new ArrayList<>();
        for (int i = 0; i < copy.size(); i++) {
            try {
                send.accept(copy.get(i));
            } catch (ThreadPoolException e) {
                refused.add(new Reply.Failure<>(i, copy.get(i), e, e.certainty()));
            }
        }
        if (!refused.isEmpty()) {
            throw BatchException.refused(poolName, refused, copy.size());
        }
    }

    /** Sends requests, unless one of them is null, and waits for all replies; returns them in request order. */
    static <T, R> List<Reply<R>> replies(
            String poolName,
            List<? extends Request<T, ? extends R>> requests,
            Function<Request<T, R>, CompletableFuture<R>> send) {
        List<Request<T, R>> copy = copy(requests);
        List<CompletableFuture<R>> futures = copy.stream().map(send).toList();
        List<Reply<R>> replies = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            replies.add(reply(poolName, i, copy.get(i), futures.get(i)));
        }
        return replies;
    }

    /** Sends requests; returns replies as they come, or when one who reads and waits is interrupted. */
    static <T, R> Stream<Reply<R>> stream(
            String poolName,
            List<? extends Request<T, ? extends R>> requests,
            Function<Request<T, R>, CompletableFuture<R>> send) {
        List<Request<T, R>> copy = copy(requests);
        BlockingQueue<Reply<R>> replies = new LinkedBlockingQueue<>();
        List<CompletableFuture<R>> futures = copy.stream().map(send).toList();
        for (int i = 0; i < futures.size(); i++) {
            int index = i;
            CompletableFuture<R> future = futures.get(i);
            var unused = future.whenComplete(
                    (response, failure) -> replies.add(reply(poolName, index, copy.get(index), future)));
        }
        Runnable withdraw = () -> futures.forEach(future -> future.cancel(false));
        return Stream.generate(() -> next(replies, withdraw)).limit(copy.size()).onClose(withdraw);
    }

    private static <V> V next(BlockingQueue<V> values, Runnable whenInterrupted) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return values.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                    whenInterrupted.run();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T, R> List<Request<T, R>> copy(List<? extends Request<T, ? extends R>> requests) {
        List<Request<T, R>> copy = new ArrayList<>();
        Failures.<Request<T, ? extends R>>copyOf(requests).forEach(request -> copy.add(covariant(request)));
        return copy;
    }

    @SuppressWarnings("unchecked") // a response is read only
    private static <T, R> Request<T, R> covariant(Request<T, ? extends R> request) {
        return (Request<T, R>) request;
    }

    private static <T, R> Reply<R> reply(
            String poolName, int index, Request<T, R> request, CompletableFuture<R> future) {
        try {
            return new Reply.Success<>(index, request, response(poolName, request, future));
        } catch (ThreadPoolException e) {
            return new Reply.Failure<>(index, request, e, e.certainty());
        } catch (CancellationException e) {
            Certainty certainty = e instanceof RequestCancelledException ours ? ours.certainty() : Certainty.STARTED;
            return new Reply.Failure<>(index, request, e, certainty);
        } catch (RuntimeException | Error e) {
            return new Reply.Failure<>(index, request, e, Certainty.STARTED);
        }
    }
}
