package io.github.messagingpool.autoconfigure.counter;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Request;
import java.util.concurrent.CountDownLatch;

/** A public item for the tests of this module. */
@PoolItem("counters")
public final class Counter {

    private long value;

    /** Starts at zero. */
    public Counter(CounterInit init) {}

    /** Creates a counter. */
    public record CounterInit(long id) implements Init.OfLong<Counter> {}

    /** Adds one. */
    public record AddRequest(long id) implements Request.OfLong<Counter, AddResponse> {

        @Override
        public AddResponse process(Counter counter) {
            return new AddResponse(id, ++counter.value);
        }
    }

    /** The value after adding. */
    public record AddResponse(long id, long value) {}

    /** Fails. */
    public record FailRequest(long id) implements Request.OfLong<Counter, AddResponse> {

        @Override
        public AddResponse process(Counter counter) {
            throw new IllegalStateException("asked to");
        }
    }

    /** Keeps the thread busy until told to go on. */
    public record BlockRequest(long id, CountDownLatch started, CountDownLatch goOn)
            implements Request.OfLong<Counter, AddResponse> {

        @Override
        public AddResponse process(Counter counter) throws InterruptedException {
            started.countDown();
            goOn.await();
            return new AddResponse(id, counter.value);
        }
    }
}
