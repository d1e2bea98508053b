package io.github.messagingpool.benchmarks.engine;

import io.github.messagingpool.Request;

/** What every engine gets, and does on the counter with the request's id. */
public interface CounterRequest extends Request.OfLong<Counter, Count> {

    @Override
    Count process(Counter counter);
}
