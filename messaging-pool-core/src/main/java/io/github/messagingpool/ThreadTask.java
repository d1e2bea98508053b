package io.github.messagingpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A question to a whole pool thread, which answers between requests. */
final class ThreadTask<T, V> extends Envelope<T> {

    private final EchoRequest<T> name;
    private final Function<PoolThread<T>, V> question;
    private final CompletableFuture<V> answer = new CompletableFuture<>();

    ThreadTask(PoolContext pool, String name, Function<PoolThread<T>, V> question, Deadline deadline) {
        super(pool, deadline);
        this.name = new EchoRequest<>(name, name);
        this.question = question;
    }

    /**
     * Waits for the answer.
     *
     * @throws RequestTimeoutException if there is none in time
     * @throws RequestInterruptedException if the calling thread is interrupted
     */
    V await() {
        try {
            return answer.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw expired().exception(name, Certainty.STARTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestInterruptedException(pool.name(), name, Certainty.STARTED);
        } catch (ExecutionException e) {
            throw Failures.rethrow(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    boolean run(PoolThread<T> thread) {
        if (!answer.isDone()) {
            try {
                answer.complete(question.apply(thread));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        }
        return true;
    }

    @Override
    int end(DeadLetter.Reason reason, FailureReason failure) {
        answer.completeExceptionally(failure.exception(name, Certainty.NOT_STARTED));
        return 0;
    }

    @Override
    int waiting() {
        return 0;
    }

    @Override
    boolean ended() {
        return answer.isDone();
    }

    @Override
    Request<T, ?> first() {
        return name;
    }

    @Override
    boolean isFor(Object id) {
        return false;
    }
}
