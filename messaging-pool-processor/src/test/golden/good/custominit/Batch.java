package com.example.custominit;

import io.github.messagingpool.Init;
import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem
public class Batch {

    private final int size;

    Batch(BatchInit init, Runnable dependency) {
        this.size = init.size();
    }

    @Messaging
    int size() {
        return size;
    }

    record BatchInit(long id, int size) implements Init.OfLong<Batch> {}
}
