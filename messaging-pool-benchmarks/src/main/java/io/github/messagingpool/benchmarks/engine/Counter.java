package io.github.messagingpool.benchmarks.engine;

import io.github.messagingpool.PoolItem;

/** The least an item can do, so that what is measured is the way to it and back. */
@PoolItem
public final class Counter {

    private long count;

    public long increment() {
        return ++count;
    }
}
