package io.github.messagingpool.benchmarks;

/** Where the counter stands now. */
record Count(long count) {}
