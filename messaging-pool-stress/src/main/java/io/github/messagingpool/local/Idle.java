package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.Ticker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A driver that never drives anything, and at which nothing falls due. */
final class Idle implements Driver {

    @Override
    public Ticker ticker() {
        return Ticker.SYSTEM;
    }

    @Override
    public Patience patience() {
        return StressPool.PARK;
    }

    @Override
    public Run drive(Owner owner) {
        return new Parker();
    }

    @Override
    public Future<?> schedule(Runnable task, long nanos) {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {}
}
