package io.github.messagingpool.benchmarks;

import org.openjdk.jmh.infra.Blackhole;

/** Does what {@link Increment} does, and work besides that nobody can optimise away. */
record Work(long id, long tokens) implements CounterRequest {

    @Override
    public Count process(Counter counter) {
        Blackhole.consumeCPU(tokens);
        return new Count(counter.increment());
    }
}
