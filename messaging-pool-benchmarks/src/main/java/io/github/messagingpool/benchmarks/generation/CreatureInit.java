package io.github.messagingpool.benchmarks.generation;

import io.github.messagingpool.Init;

/** Creates a creature with a genome. */
record CreatureInit(long id, Genome genome) implements Init.OfLong<Creature> {}
