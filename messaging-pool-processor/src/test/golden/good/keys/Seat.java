package com.example.keys;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.UUID;

@PoolItem
public class Seat {

    public record Position(int row, char letter) {}

    public Seat(Position position) {}

    @Messaging
    void book(UUID passenger) {}
}
