package io.github.messagingpool;

import java.util.concurrent.atomic.AtomicLong;

/** Gives ids one after the other. Safe for use by many threads. */
public final class IdProvider {

    private final AtomicLong next;

    private IdProvider(long first) {
        this.next = new AtomicLong(first);
    }

    /** Creates a provider whose first id is 0. */
    public static IdProvider create() {
        return startingAt(0);
    }

    /** Creates a provider whose first id is the given one. */
    public static IdProvider startingAt(long first) {
        return new IdProvider(first);
    }

    /** Returns an id that this provider has not given before. */
    public long next() {
        return next.getAndIncrement();
    }

    /** Returns the id that {@link #next()} would give, and does not use it up. */
    public long peek() {
        return next.get();
    }
}
