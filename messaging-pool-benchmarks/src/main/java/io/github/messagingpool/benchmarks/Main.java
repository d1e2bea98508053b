package io.github.messagingpool.benchmarks;

import java.io.IOException;

/** The jar's main class: JMH, and commands of our own. */
final class Main {

    private Main() {}

    /** Runs the command that the first argument names, or JMH with all arguments. */
    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
