package com.example.custominit;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import java.util.UUID;

@PoolItem(client = "Devices")
public class Device {

    Device(Start init) {}

    public record Start(UUID id, String firmware) implements Init.OfKey<Device> {}
}
