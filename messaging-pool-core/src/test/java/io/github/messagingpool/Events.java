package io.github.messagingpool;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened in a test, in order. */
public final class Events {

    private final List<String> events = new CopyOnWriteArrayList<>();

    public void add(String event) {
        events.add(event);
    }

    public List<String> all() {
        return List.copyOf(events);
    }

    public List<String> startingWith(String prefix) {
        return events.stream().filter(event -> event.startsWith(prefix)).toList();
    }
}
