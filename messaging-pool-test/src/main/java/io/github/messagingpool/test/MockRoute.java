package io.github.messagingpool.test;

import io.github.messagingpool.Route;
import java.util.Optional;
import java.util.OptionalInt;

/** Every id is of the one thread. */
record MockRoute(String id, String name) implements Route {

    @Override
    public OptionalInt thread() {
        return OptionalInt.of(0);
    }

    @Override
    public Optional<String> threadName() {
        return Optional.of(name);
    }

    @Override
    public String rule() {
        return "a mock has one thread";
    }

    @Override
    public int queued() {
        return 0;
    }

    @Override
    public int position() {
        return -1;
    }
}
