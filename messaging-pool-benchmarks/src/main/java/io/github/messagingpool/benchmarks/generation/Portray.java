package io.github.messagingpool.benchmarks.generation;

/** Asks a creature for what it could pass on. */
record Portray(long id) implements CreatureRequest<Genome> {

    @Override
    public Genome process(Creature creature) {
        return creature.genome().copy();
    }
}
