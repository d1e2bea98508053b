package io.github.messagingpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A question to a whole pool thread, which answers between requests. */
final class ThreadTask<T, V> extends Envelope<T> {

    private final EchoRequest<T> name;
    private final Function<PoolThread<T>, V> question;
    private final CompletableFuture<V> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);

    private enum State {
        QUEUED,
        STARTED,
        WITHDRAWN
    }

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
            throw expired().exception(name, withdraw());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestInterruptedException(pool.name(), name, withdraw());
        } catch (ExecutionException e) {
            throw Failures.rethrow(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Makes sure that it is not run; returns how far it had got. */
    Certainty withdraw() {
        return state.compareAndSet(State.QUEUED, State.WITHDRAWN) || state.get() == State.WITHDRAWN
                ? Certainty.NOT_STARTED
                : Certainty.STARTED;
    }

    @Override
    boolean run(PoolThread<T> thread) {
        if (state.compareAndSet(State.QUEUED, State.STARTED)) {
            try {
                answer.complete(question.apply(thread));
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        }
        return true;
    }

    @Override
    int end(DeadLetter.Reason reason, FailureReason failure) {
        answer.completeExceptionally(failure.exception(name, withdraw()));
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
