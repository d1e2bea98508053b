package io.github.messagingpool.benchmarks;

/** Something that can be measured, in a JVM of its own. */
sealed interface Measurement permits Case, Probe {

    /** Says what is measured, for people. */
    String label();

    /** Starts a JVM and measures. */
    Measured measure(CommandLine commandLine, long nanosPerMillionTokens);
}
