package com.example.dashboard;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.util.concurrent.CountDownLatch;

/** An item that brings its thread into a state. */
@PoolItem(value = "ward", createOnDemand = true)
final class Patient {

    Patient(long id) {}

    @Messaging
    void touch() {}

    /** Keeps the thread busy until it is released. */
    @Messaging
    void hold(@Sendable CountDownLatch held, @Sendable CountDownLatch release) throws InterruptedException {
        held.countDown();
        release.await();
    }

    /** Runs out of memory. */
    @Messaging
    void fail() {
        throw new OutOfMemoryError("asked to");
    }
}
