package io.github.messagingpool.test;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.ThreadPoolException;
import io.github.messagingpool.spi.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Makes the replies of a mock: refuses what a pool refuses, and takes the others from the script. Any thread. */
record MockReplies<T>(String poolName, Script<T> script, MockItems items, BooleanSupplier closed) {

    /** Replies to all, unless one of them is null. */
    <R> List<Reply<R>> toAll(List<? extends Request<T, ? extends R>> requests) {
        List<Request<T, ? extends R>> copy = Failures.copyOf(requests);
        script.called();
        boolean interrupted = Thread.currentThread().isInterrupted();
        List<Reply<R>> replies = new ArrayList<>();
        for (Request<T, ? extends R> request : copy) {
            replies.add(to(replies.size(), request, interrupted));
        }
        return replies;
    }

    /** Replies to a sender that does not wait, and so does not notice whether it is interrupted. */
    <R> Reply<R> toSender(Request<T, ? extends R> request) {
        return to(0, request, false);
    }

    /** Replies to a sender that waits, unless it is interrupted. */
    <R> Reply<R> toWaiting(Request<T, ? extends R> request) {
        return to(0, request, Thread.currentThread().isInterrupted());
    }

    @SuppressWarnings("unchecked") // the script has checked the type, unless the request hides it
    private <R> Reply<R> to(int index, Request<T, ? extends R> request, boolean interrupted) {
        requireNonNull(request, "The request is null");
        try {
            items.checkId(poolName, request);
        } catch (InvalidRequestException e) {
            return new Reply.Failure<>(index, request, e, e.certainty());
        }
        if (closed.getAsBoolean()) {
            PoolClosedException cause = new PoolClosedException(poolName, request, Certainty.NOT_STARTED);
            return new Reply.Failure<>(index, request, cause, cause.certainty());
        }
        if (interrupted) {
            RequestInterruptedException cause =
                    new RequestInterruptedException(poolName, request, Certainty.NOT_STARTED);
            return new Reply.Failure<>(index, request, cause, cause.certainty());
        }
        Object response = script.next(request);
        if (response instanceof Throwable thrown) {
            return failure(index, request, thrown);
        }
        items.answered(request, response);
        return new Reply.Success<>(index, request, (R) response);
    }

    private <R> Reply<R> failure(int index, Request<T, ? extends R> request, Throwable thrown) {
        if (thrown instanceof ThreadPoolException e && isOf(request, e)) {
            if (thrown instanceof RequestInterruptedException) {
                Thread.currentThread().interrupt();
            }
            return new Reply.Failure<>(index, request, e, e.certainty());
        }
        return new Reply.Failure<>(index, request, itemsFailure(request, thrown), Certainty.STARTED);
    }

    /** Returns whether it speaks of this request, and not of one that the item has sent in turn. */
    private static boolean isOf(Request<?, ?> request, ThreadPoolException failure) {
        return failure.requestType().equals(Failures.typeName(request))
                && failure.id().equals(Failures.idText(request));
    }

    private Throwable itemsFailure(Request<?, ?> request, Throwable thrown) {
        boolean isItems = thrown instanceof Error
                || (thrown instanceof RuntimeException
                        && !(thrown instanceof ThreadPoolException)
                        && !(thrown instanceof CancellationException));
        return isItems ? thrown : new ItemFailedException(poolName, request, thrown);
    }

    /** Throws what a sender is thrown whose request does not get into a queue; returns if the failure is another. */
    static void throwRefusal(Reply.Failure<?> failure) {
        Throwable cause = failure.cause();
        boolean isOfSender = cause instanceof QueueFullException
                || cause instanceof PoolClosedException
                || cause instanceof InvalidRequestException
                || cause instanceof RequestInterruptedException
                || cause instanceof PoolDeadlockException;
        if (isOfSender && failure.certainty() == Certainty.NOT_STARTED) {
            throw (ThreadPoolException) cause;
        }
    }
}
