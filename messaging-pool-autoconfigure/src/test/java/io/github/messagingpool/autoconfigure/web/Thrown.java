package io.github.messagingpool.autoconfigure.web;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.ItemCreationException;
import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.PoisonedRequestException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.QueueFullException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestCancelledException;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPoolException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a pool throws, one of each. */
final class Thrown {

    static final String POOL = "doors";

    private static final Request<Object, ?> REQUEST = new EchoRequest<>(4711, "");
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** By the simple name of its class. */
    static final Map<String, RuntimeException> EACH = Map.ofEntries(
            entry(batchOf(new ItemNotFoundException(POOL, REQUEST))),
            entry(new InvalidRequestException(POOL, REQUEST, Certainty.NOT_STARTED, "no such id", null)),
            entry(new ItemCreationException(POOL, REQUEST, new IllegalStateException("no database"))),
            entry(new ItemExistsException(POOL, REQUEST)),
            entry(new ItemFailedException(POOL, REQUEST, new IOException("no file"))),
            entry(new ItemNotFoundException(POOL, REQUEST)),
            entry(new PoisonedRequestException(POOL, REQUEST, 3)),
            entry(new PoolClosedException(POOL, REQUEST, Certainty.NOT_STARTED)),
            entry(new PoolDeadlockException(POOL, REQUEST, "doors#1 (doors-0) → doors#1 (doors-0)")),
            entry(new QueueFullException(POOL, REQUEST, "doors-0", 2)),
            entry(new RequestCancelledException(POOL, REQUEST, Certainty.NOT_STARTED)),
            entry(new RequestInterruptedException(POOL, REQUEST, Certainty.NOT_STARTED)),
            entry(new RequestTimeoutException(
                    POOL, REQUEST, Certainty.STARTED, SECOND, SECOND, "doors-0 is busy", null)));

    private Thrown() {}

    private static Map.Entry<String, RuntimeException> entry(RuntimeException failure) {
        return Map.entry(failure.getClass().getSimpleName(), failure);
    }

    /** Returns what a request fails with whose item sent another, which failed with this. */
    static ItemFailedException ofNestedCall(RuntimeException cause) {
        return new ItemFailedException(POOL, REQUEST, cause);
    }

    /** Returns what a batch fails with whose requests failed with these. */
    static BatchException batchOf(RuntimeException... causes) {
        return batch(Arrays.stream(causes).<Reply<?>>map(Thrown::failure).toList());
    }

    /** Returns what a batch fails with whose first request failed with this, and whose second has run. */
    static BatchException halfDone(RuntimeException cause) {
        return batch(List.of(failure(cause), new Reply.Success<>(1, REQUEST, "done")));
    }

    private static BatchException batch(List<Reply<?>> replies) {
        return new BatchException(POOL, replies, (Reply.Failure<?>) replies.get(0));
    }

    private static Reply<?> failure(RuntimeException cause) {
        return new Reply.Failure<>(0, REQUEST, cause, certainty(cause));
    }

    private static Certainty certainty(RuntimeException cause) {
        if (cause instanceof RequestCancelledException cancelled) {
            return cancelled.certainty();
        }
        return cause instanceof ThreadPoolException ours ? ours.certainty() : Certainty.STARTED;
    }
}
