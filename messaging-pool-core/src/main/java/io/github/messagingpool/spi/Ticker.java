package io.github.messagingpool.spi;

/** A pool's sense of time. Safe for use by many threads; a test may have one that stands still until it is turned. */
@FunctionalInterface
public interface Ticker {

    /** The time of the machine, {@link System#nanoTime()}. */
    Ticker SYSTEM = System::nanoTime;

    /** Returns nanoseconds since some moment that stays the same; only differences mean anything, and may overflow. */
    long read();
}
