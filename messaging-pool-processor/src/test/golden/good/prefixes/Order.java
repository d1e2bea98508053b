package com.example.prefixes;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem
class Order extends Counted {
    Order(long id) {}

    @Messaging
    void add(String line) {}
}
