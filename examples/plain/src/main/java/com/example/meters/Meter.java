package com.example.meters;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

/** What one household has used. */
@PoolItem(value = "meters", createOnDemand = true)
final class Meter implements AutoCloseable {

    private final long id;
    private final Archive archive;
    private int used;

    Meter(long id, Archive archive) {
        this.id = id;
        this.archive = archive;
    }

    @Messaging
    int use(int units) {
        used += units;
        return used;
    }

    @Override
    public void close() {
        archive.keep(id, used);
    }
}
