package io.github.messagingpool.benchmarks;

/** The least an item can do, so that what is measured is the way to it and back. */
final class Counter {

    private long count;

    long increment() {
        return ++count;
    }
}
