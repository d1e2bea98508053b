package io.github.messagingpool.local;

import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.Events;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.drivers.TurnedDriver;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.Ticker;
import io.github.messagingpool.threads.ThreadDriver;
import java.util.List;

/** Owners whose turns a test takes itself. */
final class Owners {

    private Owners() {}

    static PoolContext context(DeadLetterListener listener) {
        return context(Ticker.SYSTEM, listener);
    }

    static PoolContext context(Ticker ticker, DeadLetterListener listener) {
        return new PoolContext(
                "counters",
                ticker,
                List.of(listener),
                new PoolLog(new ThreadDriver(PoolSettings.of(Counter.class)), Runnable::run),
                null,
                null);
    }

    /** Returns one that makes its items on demand, and for which no time goes by, so that no slice takes too long. */
    static ItemOwner<Counter> notStarted(PoolContext context) {
        return notStarted(context, Overflow.BLOCK);
    }

    /** Returns such a one, with what it does when its queue is full. */
    static ItemOwner<Counter> notStarted(PoolContext context, Overflow overflow) {
        PoolSettings<Counter> settings = PoolSettings.of(Counter.class)
                .with(PoolSettings.OVERFLOW, overflow)
                .withItems(CounterInit.class, init -> new Counter(init.id(), new Events()))
                .withCreateOnDemand(id -> new CounterInit((Long) id));
        return new ItemOwner<>(
                context,
                settings,
                0,
                ItemPolicy.of(settings),
                new OwnerCounts(),
                new TurnedDriver(),
                () -> {},
                () -> {});
    }
}
