package io.github.messagingpool.benchmarks;

import io.github.messagingpool.Init;
import io.github.messagingpool.Request;

/** The least an item can do, so that what is measured is the way to it and back. */
final class Counter {

    private long count;

    long increment(long amount) {
        count += amount;
        return count;
    }

    /** Creates a counter that stands at zero. */
    record CounterInit(long id) implements Init.OfLong<Counter> {}

    /** Adds to a counter and asks where it stands. */
    record IncrementRequest(long id, long amount) implements Request.OfLong<Counter, IncrementResponse> {

        @Override
        public IncrementResponse process(Counter counter) {
            return new IncrementResponse(id, counter.increment(amount));
        }
    }

    /** Where the counter stands now. */
    record IncrementResponse(long id, long count) {}
}
