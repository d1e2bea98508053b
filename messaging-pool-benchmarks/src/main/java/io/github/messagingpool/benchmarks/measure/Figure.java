package io.github.messagingpool.benchmarks.measure;

/** What one fork can say of what it measured. */
public enum Figure {
    /** The time of one operation in nanoseconds, or what a {@link Probe} says. */
    VALUE,
    /** The time that 99 of 100 operations keep within, in nanoseconds. */
    P99,
    /** The time that 999 of 1,000 operations keep within, in nanoseconds. */
    P999,
    /** The same, from when the operation should have begun. */
    INTENDED_P999,
    /** The time until the first of many operations is done, in nanoseconds. */
    FIRST,
    /** The CPU time of the whole process for one operation, in nanoseconds. */
    CPU,
    /** What one operation allocates, on all threads, in bytes. */
    BYTES
}
