package com.example.ways;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.util.List;

/** A {@link OneWay} with a list as its id, and a type that the client has too. */
@PoolItem(prefix = "Street")
public class OneWay<@Sendable R, E extends Exception> {

    OneWay(@Sendable List<String> id) {}

    @Messaging
    int sendAndReceive() {
        return 1;
    }

    @Messaging
    int sendAndStream() throws E {
        return 2;
    }

    @Messaging
    R drive(R by) {
        return by;
    }
}
