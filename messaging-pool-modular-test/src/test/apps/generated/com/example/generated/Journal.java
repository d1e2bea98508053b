package com.example.generated;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.ArrayList;
import java.util.List;

/** Keeps lines in the order in which they came. */
@PoolItem(createOnDemand = true)
final class Journal {

    private final long id;
    private final List<String> lines = new ArrayList<>();

    Journal(long id) {
        this.id = id;
    }

    @Messaging
    List<String> append(String line) {
        lines.add(line);
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Journal " + id;
    }
}
