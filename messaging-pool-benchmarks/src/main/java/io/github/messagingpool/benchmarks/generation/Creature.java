package io.github.messagingpool.benchmarks.generation;

import io.github.messagingpool.PoolItem;

/** A member of the population. */
@PoolItem
public final class Creature {

    private static final double CHAOTIC = 3.99;

    private final Genome genome;
    private double energy;
    private double mood = 0.5;

    Creature(Genome genome) {
        this.genome = genome;
    }

    /** Lives a little, and returns how well that went. */
    double step(double food) {
        double[] body = genome.body();
        double[] mind = genome.mind();
        for (int i = 0; i < Genome.LENGTH; i++) {
            mood = CHAOTIC * mood * (1 - mood);
            energy += (body[i] - mind[i] * mood) * food;
        }
        return energy;
    }

    Genome genome() {
        return genome;
    }

    /** Makes a child's genome; how long that takes is given by a number of rounds. */
    Genome child(Genome mate, double seed, int rounds) {
        double[] body = mate.body().clone();
        double[] mind = genome.mind().clone();
        double x = seed;
        for (int i = 0; i < rounds; i++) {
            x = CHAOTIC * x * (1 - x);
            int gene = i & (Genome.LENGTH - 1);
            body[gene] = (body[gene] + x * genome.body()[gene]) / 2;
        }
        return new Genome(body, mind);
    }
}
