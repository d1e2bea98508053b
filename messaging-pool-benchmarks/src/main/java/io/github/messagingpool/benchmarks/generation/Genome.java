package io.github.messagingpool.benchmarks.generation;

import java.util.SplittableRandom;

/** What a creature inherits; nobody changes it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
record Genome(double[] body, double[] mind) {

    static final int LENGTH = 8;

    static Genome random(SplittableRandom random) {
        return new Genome(
                random.doubles(LENGTH).toArray(), random.doubles(LENGTH).toArray());
    }

    Genome copy() {
        return new Genome(body.clone(), mind.clone());
    }
}
