package com.example.inherited;

import io.github.messagingpool.PoolItem;

@PoolItem
public class Light extends Base<String> {

    Light(long id) {}

    @Override
    void reset() {}

    @Override
    public String get() {
        return "on";
    }
}
