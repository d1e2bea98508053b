package io.github.messagingpool.autoconfigure.advised;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened, and on the threads of which pool. */
final class Notes {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    void add(String what) {
        String thread = Thread.currentThread().getName();
        entries.add(what + " on " + thread.substring(0, thread.lastIndexOf('-')));
    }

    List<String> entries() {
        return List.copyOf(entries);
    }
}
