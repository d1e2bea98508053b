package com.example.keys;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.List;

@PoolItem
public class Airport {

    public Airport(String code) {}

    @Messaging
    int arrive(int delay) {
        return delay;
    }

    @Messaging
    List<String> flights(List<String> filter) {
        return filter;
    }
}
