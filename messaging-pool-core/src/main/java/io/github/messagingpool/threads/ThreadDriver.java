package io.github.messagingpool.threads;

import io.github.messagingpool.WaitStrategy;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.Ticker;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Drives each owner by a thread of its own, in the time of the machine. */
public final class ThreadDriver implements Driver {

    /** How many threads of this process spin until there is work. */
    private static final AtomicInteger SPINNING = new AtomicInteger();

    private final Pausing pausing;
    private final int spinning;
    private final Patience patience;
    private final Timer timer;
    private final boolean daemon;

    /** Creates the driver of one pool. */
    public ThreadDriver(PoolSettings<?> settings) {
        this.pausing = new Pausing(settings.get(PoolSettings.WAIT_STRATEGY));
        this.patience = new ParkingPatience(pausing);
        this.timer = new Timer();
        this.daemon = settings.get(PoolSettings.DAEMON);
        this.spinning = settings.get(PoolSettings.WAIT_STRATEGY) == WaitStrategy.BUSY_SPIN
                ? settings.get(PoolSettings.THREADS)
                : 0;
        if (spinning > 0) {
            warnOfTooMany(settings.name(), SPINNING.addAndGet(spinning));
        }
    }

    /** Where none is left for a sender, each request waits until the system takes a thread's core away from it. */
    private static void warnOfTooMany(String pool, int threads) {
        int processors = Runtime.getRuntime().availableProcessors();
        if (threads >= processors) {
            Log.warn(
                    "{}: with its threads {} of this process spin, and there are {} processors, of which a sender needs one:"
                            + " requests will take milliseconds. Use fewer threads, or the wait strategy spin-then-park",
                    pool,
                    threads,
                    processors);
        }
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
        SPINNING.addAndGet(-spinning);
        timer.close();
    }
}
