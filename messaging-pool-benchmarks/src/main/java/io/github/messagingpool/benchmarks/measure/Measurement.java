package io.github.messagingpool.benchmarks.measure;

/** Something that can be measured, in a JVM of its own. */
public sealed interface Measurement permits Case, Probe, Program {

    /** Says what is measured, for people. */
    String label();

    /** Starts a JVM and measures. */
    Measured measure(CommandLine commandLine, long nanosPerMillionTokens);
}
