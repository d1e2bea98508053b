package com.example.names;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem(init = "Open")
public class Shop {

    Shop(long id) {}

    @Messaging(request = "Buy", response = "Bought")
    int buy(String what) {
        return 1;
    }

    @Messaging(request = "Sell")
    int sell(String what) {
        return 1;
    }

    @Messaging(response = "Counted")
    int count() {
        return 1;
    }

    @Messaging
    void create(String what) {}

    @Messaging
    void remove() {}

    @Messaging
    int pool() {
        return 1;
    }

    @Messaging(request = "CountAllRequest")
    int count(int from) {
        return from;
    }
}
