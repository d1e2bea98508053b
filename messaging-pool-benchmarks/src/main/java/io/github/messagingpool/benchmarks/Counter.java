package io.github.messagingpool.benchmarks;

import io.github.messagingpool.PoolItem;

/** The least an item can do, so that what is measured is the way to it and back. */
@PoolItem
final class Counter {

    private long count;

    long increment() {
        return ++count;
    }
}
