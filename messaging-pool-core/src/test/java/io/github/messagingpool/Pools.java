package io.github.messagingpool;

import io.github.messagingpool.drivers.SteppedPools;
import io.github.messagingpool.drivers.VirtualThreadPools;
import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/** Makes the pools of one test, all of one kind; those without threads have one time, and use each other. */
public final class Pools implements PoolProvider {

    private final PoolKind kind;
    private final PoolProvider provider;
    private volatile boolean timeStandsStill;

    Pools(PoolKind kind) {
        this.kind = kind;
        this.provider = switch (kind) {
            case THREADS -> LocalPools.onThreads();
            case STEPPED -> new SteppedPools();
            case VIRTUAL_THREADS -> new VirtualThreadPools();
        };
        this.timeStandsStill = kind == PoolKind.STEPPED;
    }

    @Override
    public <T> ThreadPool<T> create(PoolSettings<T> settings) {
        return provider.create(settings);
    }

    /**
     * Lets threads of the test run the owners that have none. For a test in which an item waits for the test, or the
     * test for a future: no driver knows of such waits.
     */
    public Pools helped() {
        if (provider instanceof SteppedPools stepped) {
            stepped.startHelpers();
            timeStandsStill = false;
        }
        return this;
    }

    /** Takes so long, by the pools' time. */
    public void pass(Duration time) {
        if (timeStandsStill && provider instanceof SteppedPools stepped) {
            stepped.turn(time);
        } else {
            spin(time);
        }
    }

    private static void spin(Duration time) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < time.toNanos()) {
            Thread.onSpinWait();
        }
    }

    /** Leaves the test out for pools of one kind, which by their nature cannot do what it asks. */
    public void cannot(PoolKind unable, String reason) {
        Assumptions.assumeTrue(kind != unable, () -> unable + ": " + reason);
    }
}
