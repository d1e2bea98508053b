package io.github.messagingpool.benchmarks;

/** Adds one to a counter and asks where it stands. */
record Increment(long id) implements CounterRequest {

    @Override
    public Count process(Counter counter) {
        return new Count(counter.increment());
    }
}
