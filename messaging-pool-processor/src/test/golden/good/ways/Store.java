package com.example.ways;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.io.FileNotFoundException;
import java.io.IOException;

/** Files of one directory. */
@PoolItem
public class Store {

    private int reads;

    Store(long id) {}

    /**
     * Reads a file.
     *
     * @param name its name
     * @return what is in it
     * @throws IOException if it cannot be read
     */
    @Messaging
    String read(String name) throws FileNotFoundException, IOException, IllegalStateException {
        reads++;
        switch (name) {
            case "missing" -> throw new FileNotFoundException(name);
            case "broken" -> throw new IOException(name);
            case "closed" -> throw new IllegalStateException(name);
            default -> {
                return name + " " + reads;
            }
        }
    }

    /**
     * Checks all.
     *
     * @param name what to check
     * @exception java.lang.Exception whatever is wrong
     */
    @Messaging
    void check(String name) throws Exception {
        switch (name) {
            case "broken" -> throw new IOException(name);
            case "cancelled" -> throw new java.util.concurrent.CancellationException(name);
            default -> {}
        }
    }

    @Messaging
    int reads() {
        return reads;
    }
}
