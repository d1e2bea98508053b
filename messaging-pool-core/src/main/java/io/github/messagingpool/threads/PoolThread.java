package io.github.messagingpool.threads;

import io.github.messagingpool.spi.Current;
import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One thread of a pool: lets its owner run what there is, and waits while there is nothing. */
final class PoolThread extends Current.Holder implements Driver.Run {
    /*
     * No lost wake-up: this thread parks only after its owner has said that it may, and the owner then wakes it for
     * whatever comes; an unpark that comes before the park lets that return at once.
     *
     * Held by PoolThreadStress.
     */
    private final Owner owner;
    private final Pausing pausing;
    private final BooleanSupplier manyCame;
    private long idleSince;

    PoolThread(Owner owner, Pausing pausing, boolean daemon) {
        super(owner.name());
        this.owner = owner;
        this.pausing = pausing;
        this.manyCame = owner::hasMany;
        setContextClassLoader(owner.classLoader()); // not that of a web server's thread, which may build the pool
        setDaemon(daemon);
    }

    @Override
    public void run() {
        int idle = 0;
        while (!owner.isDone()) {
            if (owner.runSome()) {
                pausing.requestCame(idle);
                idle = 0;
            } else {
                idle = pause(idle);
            }
        }
    }

    /** Returns one round more, or 0 after parking: the thread begins anew to be idle. */
    private int pause(int idle) {
        if (idle == 0) {
            idleSince = System.nanoTime();
        }
        if (pausing.forRequest(idle, idleSince, manyCame)) {
            return Math.max(idle + 1, 1);
        }
        if (owner.rests()) {
            LockSupport.parkNanos(owner, owner.nanosUntilDue());
            Thread.interrupted(); // nobody means the idle thread, and it would not park again
        }
        return 0;
    }

    @Override
    public void wake() {
        LockSupport.unpark(this);
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return getStackTrace();
    }

    @Override
    public boolean isParked() {
        return getState() == State.WAITING;
    }

    @Override
    public boolean awaitEnd(long nanos) throws InterruptedException {
        if (nanos > 0) {
            join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        }
        return !isAlive();
    }
}
