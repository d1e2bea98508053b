package io.github.messagingpool.benchmarks.generation;

/** Asks a creature for two children with a mate. */
record Breed(long id, Genome mate, double seed, int rounds) implements CreatureRequest<Breed.Children> {

    /** What the two children are to be made of. */
    record Children(Genome first, Genome second) {}

    @Override
    public Children process(Creature creature) {
        return new Children(
                creature.child(mate, seed, rounds / 2), creature.child(mate, 1 - seed, rounds - rounds / 2));
    }
}
