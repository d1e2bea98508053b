package io.github.messagingpool.benchmarks.engine;

/** Where the counter stands now. */
public record Count(long count) {}
