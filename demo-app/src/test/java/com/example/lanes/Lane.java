package com.example.lanes;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;

/** Runs the code of one key, one piece after the other. */
@PoolItem(value = "lanes", createOnDemand = true)
class Lane {
    Lane(String key) {}

    @Messaging
    void run(@Sendable Runnable code) {
        code.run();
    }
}
