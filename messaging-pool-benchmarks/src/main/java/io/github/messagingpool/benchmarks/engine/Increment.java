package io.github.messagingpool.benchmarks.engine;

/** Adds one to a counter and asks where it stands. */
public record Increment(long id) implements CounterRequest {

    @Override
    public Count process(Counter counter) {
        return new Count(counter.increment());
    }
}
