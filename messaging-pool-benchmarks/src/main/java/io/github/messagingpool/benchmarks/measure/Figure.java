package io.github.messagingpool.benchmarks.measure;

/** What one fork can say of what it measured. */
public enum Figure {
    /** The time of one operation in nanoseconds, or what a {@link Probe} says. */
    VALUE,
    /** The time that 99 of 100 operations keep within, in nanoseconds. */
    P99,
    /** The CPU time of the whole process for one operation, in nanoseconds. */
    CPU,
    /** What one operation allocates, on all threads, in bytes. */
    BYTES
}
