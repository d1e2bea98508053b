package com.example.monitoring;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import io.github.messagingpool.ThreadPool;
import java.util.concurrent.CountDownLatch;

/** An item that can do whatever a meter counts. */
@PoolItem(value = "probes", onFailure = OnFailure.REMOVE)
final class Probe {

    private final long id;

    Probe(long id) {
        this.id = id;
    }

    @Messaging
    void touch() {}

    @Messaging
    void fail() {
        throw new IllegalStateException("asked to");
    }

    /** Keeps the thread busy until it is released. */
    @Messaging
    void hold(@Sendable CountDownLatch held, @Sendable CountDownLatch release) throws InterruptedException {
        held.countDown();
        release.await();
    }

    /** Waits for itself. */
    @Messaging
    void deadlock(@Sendable ThreadPool<Probe> pool) {
        pool.sendAndReceive(new TouchRequest(id));
    }
}
