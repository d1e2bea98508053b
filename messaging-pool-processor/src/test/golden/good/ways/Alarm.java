package com.example.ways;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.time.Duration;

/** Its messages are called as what the client has for all items. */
@PoolItem
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

    @Messaging
    int timeout() {
        return 3;
    }

    @Messaging
    int call() {
        return 4;
    }
}
