package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Patience;
import java.util.function.BooleanSupplier;

/** Lets a sender run the owners while it waits. */
record SteppingPatience(Steps steps) implements Patience {

    @Override
    public boolean until(Awaited awaited, long nanos) {
        return awaited.isDone() || steps.await(new Waiting.ForAwaited(awaited, nanos));
    }

    @Override
    public boolean poll(BooleanSupplier done, long nanos) {
        return steps.await(new Waiting.ForAnswer(done, nanos));
    }
}
