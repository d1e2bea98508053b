package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Ticker;
import java.util.concurrent.atomic.AtomicLong;

/** A time that stands still until it is turned, or goes with the machine's from some moment on. Any thread. */
final class TurnedTicker implements Ticker {

    private final AtomicLong standing;
    private volatile Ticker ticker;

    TurnedTicker(long begin) {
        standing = new AtomicLong(begin);
        ticker = standing::get;
    }

    @Override
    public long read() {
        return ticker.read();
    }

    void turn(long nanos) {
        standing.addAndGet(nanos);
    }

    /** Lets it go with the machine's time. */
    void run() {
        long ahead = standing.get() - System.nanoTime();
        ticker = () -> System.nanoTime() + ahead;
    }
}
