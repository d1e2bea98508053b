package io.github.messagingpool.benchmarks.engine;

import org.openjdk.jmh.infra.Blackhole;

/** Turns time into work. What one run compares must do the same work, so a run measures once and tells its forks. */
public final class WorkClock {

    /** The system property that tells a fork how many nanoseconds a million tokens take. */
    public static final String PROPERTY = "benchmarks.nanosPerMillionTokens";

    private static final int MILLION = 1_000_000;
    private static final int WARM_UP = 100;
    private static final int MEASUREMENTS = 50;

    private WorkClock() {}

    /** Returns how many tokens keep a thread busy for so long. */
    public static long tokens(long nanos) {
        long perMillion = Long.getLong(PROPERTY, 0);
        return Math.max(1, nanos * MILLION / (perMillion > 0 ? perMillion : nanosPerMillionTokens()));
    }

    /** Measures; the shortest time is the one in which nothing else had the core. */
    public static long nanosPerMillionTokens() {
        for (int i = 0; i < WARM_UP; i++) {
            Blackhole.consumeCPU(MILLION / WARM_UP);
        }
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < MEASUREMENTS; i++) {
            long start = System.nanoTime();
            Blackhole.consumeCPU(MILLION);
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return shortest;
    }
}
