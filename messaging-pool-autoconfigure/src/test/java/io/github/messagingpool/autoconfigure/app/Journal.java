package io.github.messagingpool.autoconfigure.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened, and on which thread. */
class Journal {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    void add(String entry) {
        entries.add(entry + " on " + Thread.currentThread().getName());
    }

    List<String> entries() {
        return entries;
    }
}
