package io.github.messagingpool.benchmarks;

import io.github.messagingpool.Init;

/** Creates a counter that stands at zero. */
record CounterInit(long id) implements Init.OfLong<Counter> {}
