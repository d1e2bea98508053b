package com.example.ways;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.time.Duration;

/** Its messages are called as what the client has for all items. */
@PoolItem(createOnDemand = true)
public class Alarm {

    Alarm(@Sendable Duration id) {}

    @Messaging
    int within() {
        return 1;
    }

    @Messaging(request = "WithinNumberRequest")
    int within(int failed) throws InterruptedException {
        return failed;
    }

    @Messaging(request = "SendsRequest")
    int send(String pool, String timeout) {
        return 2;
    }

    /**
     * Has a time-out, and creates nothing.
     *
     * @param Duration called as the type
     * @param OWN_TIMEOUT called as the constant
     */
    @Messaging(timeout = "2s", create = false)
    void limited(int Duration, int[] OWN_TIMEOUT) {}

    @Messaging(timeout = " PT0.5S ", create = true)
    int timeout() {
        return 3;
    }

    @Messaging
    int call() {
        return 4;
    }
}
