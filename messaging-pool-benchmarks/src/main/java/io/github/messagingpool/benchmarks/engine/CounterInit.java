package io.github.messagingpool.benchmarks.engine;

import io.github.messagingpool.Init;

/** Creates a counter that stands at zero. */
public record CounterInit(long id) implements Init.OfLong<Counter> {}
