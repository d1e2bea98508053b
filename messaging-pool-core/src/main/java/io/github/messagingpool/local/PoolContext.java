package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestContext;
import io.github.messagingpool.spi.Ticker;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the envelopes of one pool have in common: its name, its time, and who is told when one is not run. Any thread. */
final class PoolContext {

    private final String name;
    private final Ticker ticker;
    private final List<DeadLetterListener> deadLetterListeners;
    private final PoolLog log;
    private final @Nullable Executor replyExecutor;
    private final @Nullable Carrying carrying;
    private volatile boolean startsAgain;

    /** What tells the listeners. */
    private volatile Executor tells = Runnable::run;

    /**
     * @param replyExecutor what completes futures, or null: then whoever has the outcome does
     * @param carrying what has envelopes carry something, or null: then none does
     */
    PoolContext(
            String name,
            Ticker ticker,
            List<DeadLetterListener> deadLetterListeners,
            PoolLog log,
            @Nullable Executor replyExecutor,
            @Nullable Carrying carrying) {
        this.name = name;
        this.ticker = ticker;
        this.deadLetterListeners = deadLetterListeners;
        this.log = log;
        this.replyExecutor = replyExecutor;
        this.carrying = carrying;
    }

    String name() {
        return name;
    }

    Ticker ticker() {
        return ticker;
    }

    PoolLog log() {
        return log;
    }

    @Nullable
    Executor replyExecutor() {
        return replyExecutor;
    }

    /** Returns what has envelopes carry something, or null where none does. */
    @Nullable
    Carrying carrying() {
        return carrying;
    }

    /** Says whether the pool, once it has stopped, may be started again. */
    void startsAgain(boolean may) {
        startsAgain = may;
    }

    /** Returns why a request fails that the closed pool does not take, or does not run. */
    FailureReason closed() {
        return (request, certainty) -> startsAgain
                ? PoolClosedException.stopped(name, request, certainty)
                : new PoolClosedException(name, request, certainty);
    }

    /** Lets something tell the listeners from now on, in the order in which it gets its tasks. */
    void tellBy(Executor executor) {
        tells = executor;
    }

    /**
     * Tells of an accepted request that is not run; the caller holds no lock.
     *
     * @param carried what its envelope carries
     */
    void deadLetter(Request<?, ?> request, DeadLetter.Reason reason, @Nullable Object carried) {
        if (!deadLetterListeners.isEmpty()) {
            tells.execute(() -> tell(request, reason, carried));
        }
    }

    private void tell(Request<?, ?> request, DeadLetter.Reason reason, @Nullable Object carried) {
        if (carried == null || carrying == null) {
            tell(request, reason);
            return;
        }
        RequestContext.Scope scope = carrying.openContext(carried);
        try {
            tell(request, reason);
        } finally {
            carrying.close(scope);
        }
    }

    private void tell(Request<?, ?> request, DeadLetter.Reason reason) {
        for (DeadLetterListener listener : deadLetterListeners) {
            try {
                listener.onDeadLetter(new DeadLetter(name, request, reason));
            } catch (Throwable e) {
                log.warn("The dead letter listener {} failed", listener, e);
            }
        }
    }
}
