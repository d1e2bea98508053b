package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Patience;
import java.util.function.BooleanSupplier;

/** One thread's wait for one thing. */
abstract class Waiting {

    private final Thread thread = Thread.currentThread();
    private final long nanos;
    private long began;

    /** How many changes there had been when it was last looked whether it is over. */
    private volatile long lookedAt = -1;

    /** @param nanos how long it lasts at the most; {@link Long#MAX_VALUE} is for ever */
    Waiting(long nanos) {
        this.nanos = nanos;
    }

    final void begin(long now) {
        began = now;
    }

    final long nanosLeft(long now) {
        return nanos == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, nanos - (now - began));
    }

    /** Returns whether what is waited for is there; the waiting thread asks. */
    final boolean isOver(long changes) {
        lookedAt = changes;
        return isThere();
    }

    abstract boolean isThere();

    /** Returns whether the waiting thread is about to go on, as far as is known; any thread asks. */
    boolean goesOn(long changes, long now) {
        return lookedAt != changes || thread.isInterrupted() || nanosLeft(now) == 0;
    }

    /** Waits for what tells when it is there. */
    static final class ForAwaited extends Waiting {

        private final Patience.Awaited awaited;

        ForAwaited(Patience.Awaited awaited, long nanos) {
            super(nanos);
            this.awaited = awaited;
            awaited.wakes(Thread.currentThread());
        }

        @Override
        boolean isThere() {
            return awaited.isDone();
        }

        @Override
        boolean goesOn(long changes, long now) {
            return awaited.isDone() || super.goesOn(changes, now);
        }
    }

    /** Waits for what has to be asked for again and again. */
    static final class ForAnswer extends Waiting {

        private final BooleanSupplier done;

        ForAnswer(BooleanSupplier done, long nanos) {
            super(nanos);
            this.done = done;
        }

        @Override
        boolean isThere() {
            return done.getAsBoolean();
        }
    }
}
