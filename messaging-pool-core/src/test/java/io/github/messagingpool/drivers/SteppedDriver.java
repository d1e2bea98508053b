package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.Ticker;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** Leaves the owners of one pool to whoever steps them. */
final class SteppedDriver implements Driver {

    private final Steps steps;
    private final Patience patience;

    SteppedDriver(Steps steps) {
        this.steps = steps;
        this.patience = new SteppingPatience(steps);
    }

    @Override
    public Ticker ticker() {
        return steps.ticker();
    }

    @Override
    public Patience patience() {
        return patience;
    }

    @Override
    public Run drive(Owner owner) {
        return new SteppedRun(owner, steps);
    }

    @Override
    public Future<?> schedule(Runnable task, long nanos) {
        return steps.schedule(task, this, nanos);
    }

    /** What follows a time-out runs when its time has come, before the time goes on. */
    @Override
    public Executor executor() {
        return Runnable::run;
    }

    @Override
    public void close() {
        steps.drop(this);
    }
}
