package io.github.messagingpool.benchmarks.generation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lets a few generations live in every world, on one thread and several; all have to come out the same. */
public final class GenerationCheck {

    private static final int[] THREADS = {1, 2, 4};
    private static final int GENERATIONS = 3;

    private GenerationCheck() {}

    /**
     * Checks.
     *
     * @throws IllegalStateException if a world differs
     */
    public static void run() {
        long expected = fingerprint(WorldKind.INLINE, 1);
        for (WorldKind world : WorldKind.values()) {
            if (IntStream.of(THREADS).anyMatch(threads -> fingerprint(world, threads) != expected)) {
                throw new IllegalStateException("Generations come out otherwise in the world " + world);
            }
        }
        System.out.printf("Generations came out the same in %s%n", Arrays.toString(WorldKind.values()));
    }

    private static long fingerprint(WorldKind kind, int threads) {
        try (World world = kind.open(threads)) {
            Population population = new Population(world, 1, 1);
            for (int i = 0; i < GENERATIONS; i++) {
                population.generation();
            }
            return population.fingerprint();
        }
    }
}
