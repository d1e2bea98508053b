package com.example.written;

import io.github.messagingpool.PoolItem;

/** Adds up; asks to be made from an init that the library may not make, for its package is not open. */
@PoolItem(createOnDemand = true)
final class Counter implements AutoCloseable {

    private final Runnable onClose;
    private long value;

    Counter(Runnable onClose) {
        this.onClose = onClose;
    }

    long add(long amount) {
        return value += amount;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
