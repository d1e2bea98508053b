package io.github.messagingpool.spi;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.local.LocalThreadPool;
import io.github.messagingpool.threads.ThreadDriver;
import java.util.function.Function;

/** Makes the pools of this process: the one way into the engine. Safe for use by many threads. */
public final class LocalPools implements PoolProvider {

    private static final LocalPools ON_THREADS = new LocalPools(ThreadDriver::new);

    private final Function<PoolSettings<?>, Driver> drivers;

    private LocalPools(Function<PoolSettings<?>, Driver> drivers) {
        this.drivers = drivers;
    }

    /** Returns what makes pools in which each owner has a thread: the pools that a builder makes unless told otherwise. */
    public static LocalPools onThreads() {
        return ON_THREADS;
    }

    /**
     * Returns what makes pools that are driven otherwise.
     *
     * @param drivers makes the driver of a pool, anew each time the pool starts
     */
    public static LocalPools drivenBy(Function<PoolSettings<?>, Driver> drivers) {
        return new LocalPools(requireNonNull(drivers, "drivers"));
    }

    @Override
    public <T> ThreadPool<T> create(PoolSettings<T> settings) {
        return new LocalThreadPool<>(settings, drivers);
    }
}
