package io.github.messagingpool;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds a pool thread inside a request until the test opens it. */
public final class Gate implements AutoCloseable {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger interrupts = new AtomicInteger();

    /** Sends a request that waits in the item with the id, and returns when it does. */
    public static Gate holding(ThreadPool<Counter> pool, long id) throws InterruptedException {
        Gate gate = new Gate();
        pool.send(new Counter.Ask<>(id, counter -> gate.pass()));
        if (!gate.entered.await(5, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the request did not start");
        }
        return gate;
    }

    /** Called by the request. */
    public String pass() throws InterruptedException {
        entered.countDown();
        if (!open.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the test did not open the gate");
        }
        return "passed";
    }

    /** Called by a request that takes no notice of interrupts. */
    public String passUninterruptibly() {
        while (true) {
            try {
                return pass();
            } catch (InterruptedException e) {
                interrupts.incrementAndGet();
            }
        }
    }

    public boolean isNotEntered() {
        return entered.getCount() > 0;
    }

    int interrupts() {
        return interrupts.get();
    }

    @Override
    public void close() {
        open.countDown();
    }
}
