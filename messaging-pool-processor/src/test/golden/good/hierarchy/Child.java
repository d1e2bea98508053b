package com.example.hierarchy;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem
public class Child {

    Child(long id) {}

    @Messaging
    long sum() {
        return 1;
    }
}
