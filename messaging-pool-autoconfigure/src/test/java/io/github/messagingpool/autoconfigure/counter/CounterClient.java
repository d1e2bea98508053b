package io.github.messagingpool.autoconfigure.counter;

import io.github.messagingpool.ThreadPool;

/** The typed client of {@link Counter}. */
public record CounterClient(ThreadPool<Counter> pool) {}
