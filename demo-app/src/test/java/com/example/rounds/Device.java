package com.example.rounds;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

/** A device that can be read. */
@PoolItem("devices")
class Device {

    private final Source source;

    Device(long id, Source source) {
        this.source = source;
    }

    @Messaging
    long read() {
        return source.read();
    }

    /** What a reading is taken from. */
    interface Source {

        long read();
    }
}
