package io.github.messagingpool.benchmarks.generation;

/** Lets a creature live a little. */
record Step(long id, double food) implements CreatureRequest<Step.Lived> {

    /** How well that went. */
    record Lived(double energy) {}

    @Override
    public Lived process(Creature creature) {
        return new Lived(creature.step(food));
    }
}
