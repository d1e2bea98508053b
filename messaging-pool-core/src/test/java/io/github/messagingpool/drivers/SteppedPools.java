package io.github.messagingpool.drivers;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;
import java.time.Duration;

/**
 * Makes pools without threads, for which one time goes: whoever waits for a reply runs what there is to run, and the time
 * stands still until it is turned, or until nobody can go on without something that is due later.
 */
public final class SteppedPools implements PoolProvider {

    private static final long SOON_OVERFLOWS = Long.MAX_VALUE - 5_000_000;

    private final Steps steps;
    private final LocalPools pools;

    /** Begins near the greatest time that there is, for only differences may mean anything. */
    public SteppedPools() {
        this(SOON_OVERFLOWS);
    }

    SteppedPools(long begin) {
        steps = new Steps(begin);
        pools = LocalPools.drivenBy(settings -> new SteppedDriver(steps));
    }

    @Override
    public <T> ThreadPool<T> create(PoolSettings<T> settings) {
        return pools.create(settings);
    }

    /** Runs a task that is due, or one step of an owner; returns whether there was any. */
    public boolean runSome() {
        return steps.runSome();
    }

    /** Turns the time; what is due then runs with the next step. */
    public void turn(Duration time) {
        steps.turn(time.toNanos());
    }

    /**
     * Lets threads of their own run everything from now on, and the time go with the machine's: for a test that does not
     * wait by the pools' own means, or that lets an item wait for the test.
     */
    public void startHelpers() {
        steps.help();
    }
}
