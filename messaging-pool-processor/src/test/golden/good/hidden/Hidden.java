package com.example.hidden;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem
class Hidden {

    Hidden(long id) {}

    @Messaging
    public String name(String name) {
        return name;
    }
}
