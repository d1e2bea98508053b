package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Ticker;
import java.util.concurrent.atomic.AtomicLong;

/** A time that stands still until it is turned, or goes with the machine's from some moment on. Any thread. */
final class TurnedTicker implements Ticker {

    /** Soon there is an overflow: only differences may mean anything. */
    private final AtomicLong standing = new AtomicLong(Long.MAX_VALUE - 5_000_000);

    private volatile Ticker ticker = standing::get;

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
