package io.github.messagingpool.local;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Patience;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A question to a whole owner, which answers between requests. */
final class OwnerTask<T, V> extends Envelope<T> implements Patience.Awaited {

    private final EchoRequest<T> name;
    private final Function<Items<T>, V> question;
    private final CompletableFuture<V> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);

    private enum State {
        QUEUED,
        STARTED,
        WITHDRAWN
    }

    OwnerTask(PoolContext pool, String name, Function<Items<T>, V> question, Deadline deadline) {
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
    V await(Patience patience) {
        if (!patience.until(this, deadline.remainingNanos(pool.ticker()))) {
            FailureReason reason = Thread.currentThread().isInterrupted()
                    ? FailureReason.interrupted(pool)
                    : FailureReason.expired(pool, deadline);
            throw reason.exception(name, withdraw());
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw Failures.rethrow(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public boolean isDone() {
        return answer.isDone();
    }

    @Override
    public void wakes(Thread waiter) {
        var unused = answer.whenComplete((value, failure) -> LockSupport.unpark(waiter));
    }

    /** Makes sure that it is not run; returns how far it had got. */
    Certainty withdraw() {
        return state.compareAndSet(State.QUEUED, State.WITHDRAWN) || state.get() == State.WITHDRAWN
                ? Certainty.NOT_STARTED
                : Certainty.STARTED;
    }

    @Override
    boolean run(Turn<T> turn) {
        if (state.compareAndSet(State.QUEUED, State.STARTED)) {
            try {
                answer.complete(question.apply(turn.items()));
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
    public boolean ended() {
        return answer.isDone();
    }

    @Override
    public Request<T, ?> first() {
        return name;
    }

    @Override
    boolean isFor(Object id) {
        return false;
    }
}
