package io.github.messagingpool.autoconfigure.app;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;

/** An item with an init of its own, which is closed and has no further callback. */
@PoolItem("devices")
record Device(DeviceInit init, Journal journal) implements AutoCloseable {

    @Override
    public void close() {
        journal.add("close " + init.model());
    }

    record DeviceInit(int id, String model) implements Init.OfInt<Device> {}
}
