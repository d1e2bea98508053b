package com.example.demo.trouble;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import io.github.messagingpool.ThreadPool;

/** An item that takes as long as it is told, or waits for another one on its own thread, which can never answer. */
@PoolItem(value = "trouble", createOnDemand = true)
final class Troublemaker {

    Troublemaker(long id) {}

    /**
     * Keeps the thread busy, as a slow call of a database would.
     *
     * @param millis for how long
     */
    @Messaging
    void work(int millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    /**
     * Keeps the thread in one request for so long that it counts as stuck.
     *
     * @param seconds for how long
     */
    @Messaging
    void block(int seconds) throws InterruptedException {
        Thread.sleep(1_000L * seconds);
    }

    /**
     * Waits for another item.
     *
     * @param other its id
     * @param pool the pool of both
     */
    @Messaging
    void waitFor(long other, @Sendable ThreadPool<Troublemaker> pool) {
        pool.sendAndReceive(new WorkRequest(other, 1));
    }
}
