package io.github.messagingpool.contract;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Wait;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds an account, and who runs its requests, in a request until the test opens it; known by a name, as requests are data. */
public final class Hold implements AutoCloseable {

    private static final Map<String, Hold> HOLDS = new ConcurrentHashMap<>();

    private final String name = UUID.randomUUID().toString();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Creates one that no request is in yet. */
    public Hold() {
        HOLDS.put(name, this);
    }

    /** Returns the request that waits; it has not been sent. */
    public Wait request(long id) {
        return new Wait(id, name);
    }

    /** Sends the request and returns when it runs. */
    void begin(ThreadPool<Account> pool, long id) throws InterruptedException {
        pool.send(request(id));
        if (!entered.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the request did not start");
        }
    }

    static String await(String name) throws InterruptedException {
        Hold hold = HOLDS.get(name);
        if (hold == null) {
            return "it is over";
        }
        hold.entered.countDown();
        if (!hold.open.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the test did not let it go");
        }
        return "went on";
    }

    @Override
    public void close() {
        open.countDown();
        HOLDS.remove(name);
    }
}
