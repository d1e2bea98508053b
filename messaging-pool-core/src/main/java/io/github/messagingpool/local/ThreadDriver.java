package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.Ticker;
import java.util.concurrent.Future;

/** Drives each owner by a thread of its own, in the time of the machine. */
public final class ThreadDriver implements Driver {

    private final Pausing pausing;
    private final Patience patience;
    private final Timer timer;
    private final boolean daemon;

    /** Creates the driver of one pool. */
    public ThreadDriver(PoolSettings<?> settings) {
        this.pausing = new Pausing(settings.get(PoolSettings.WAIT_STRATEGY));
        this.patience = new ParkingPatience(pausing);
        this.timer = new Timer();
        this.daemon = settings.get(PoolSettings.DAEMON);
    }

    @Override
    public Ticker ticker() {
        return Ticker.SYSTEM;
    }

    @Override
    public Patience patience() {
        return patience;
    }

    @Override
    public Run drive(Owner owner) {
        return Threads.inheritingNothing(() -> new PoolThread(owner, pausing, daemon));
    }

    @Override
    public Future<?> schedule(Runnable task, long nanos) {
        return timer.schedule(task, nanos);
    }

    @Override
    public void close() {
        timer.close();
    }
}
