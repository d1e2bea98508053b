package io.github.messagingpool.drivers;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.LocalPools;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;

/** Makes pools in which each owner has a virtual thread; from JDK 21 on. */
public final class VirtualThreadPools implements PoolProvider {

    private final LocalPools pools = LocalPools.drivenBy(VirtualThreadDriver::new);

    /** Returns whether this JDK has virtual threads. */
    public static boolean areSupported() {
        return Runtime.version().feature() >= 21;
    }

    @Override
    public <T> ThreadPool<T> create(PoolSettings<T> settings) {
        return pools.create(settings);
    }
}
