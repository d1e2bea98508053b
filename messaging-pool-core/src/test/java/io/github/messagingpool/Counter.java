package io.github.messagingpool;

/** An item for tests: counts, and does whatever an {@link Ask} says. */
public final class Counter implements AutoCloseable {

    public final long id;
    public final Thread constructedOn = Thread.currentThread();
    private final Events events;
    private long value;

    public Counter(long id, Events events) {
        this.id = id;
        this.events = events;
        events.add("created " + id + " on " + Thread.currentThread().getName());
    }

    public long increment(long amount) {
        value += amount;
        return value;
    }

    @Override
    public void close() {
        events.add("closed " + id + " on " + Thread.currentThread().getName());
        if (id == 13) {
            throw new IllegalStateException("close failed");
        }
    }

    public record CounterInit(long id) implements Init.OfLong<Counter> {}

    public record Increment(long id, long amount) implements Request.OfLong<Counter, Value> {
        @Override
        public Value process(Counter counter) {
            return new Value(id, counter.increment(amount));
        }
    }

    public record Value(long id, long value) {}

    /** Runs any piece of a test on the item's thread. */
    public record Ask<R>(long id, Work<R> work) implements Request.OfLong<Counter, R> {
        @Override
        public R process(Counter counter) throws Exception {
            return work.on(counter);
        }
    }

    @FunctionalInterface
    public interface Work<R> {
        R on(Counter counter) throws Exception;
    }

    /** Creates a pool of counters that are made by {@code new Counter(id, events)}; id 1 is on thread 1 of two. */
    public static ThreadPoolBuilder<Counter> pool(Events events) {
        return ThreadPool.builder(Counter.class)
                .name("counters")
                .threads(2)
                .routing(RoutingRule.REMAINDER)
                .factory(CounterInit.class, init -> new Counter(init.id(), events));
    }
}
