package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.Ticker;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Drives each owner by a virtual thread. */
final class VirtualThreadDriver implements Driver {

    private final ScheduledThreadPoolExecutor timer;

    VirtualThreadDriver(PoolSettings<?> settings) {
        timer = new ScheduledThreadPoolExecutor(
                1, task -> daemon(task, settings.name() + "-timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Ticker ticker() {
        return Ticker.SYSTEM;
    }

    @Override
    public Patience patience() {
        return Parking.INSTANCE;
    }

    @Override
    public Run drive(Owner owner) {
        return new VirtualThreadRun(owner);
    }

    @Override
    public Future<?> schedule(Runnable task, long nanos) {
        return timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
