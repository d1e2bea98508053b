package io.github.messagingpool.autoconfigure.provider;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes pools that run each request on its sender's thread. */
public final class SendersThreadPools implements PoolProvider {

    private final List<ThreadPool<?>> made = new CopyOnWriteArrayList<>();

    @Override
    public <T> ThreadPool<T> create(PoolSettings<T> settings) {
        ThreadPool<T> pool = new SendersThreadPool<>(settings);
        made.add(pool);
        return pool;
    }

    /** Returns the pools made so far. */
    public List<ThreadPool<?>> made() {
        return made;
    }
}
