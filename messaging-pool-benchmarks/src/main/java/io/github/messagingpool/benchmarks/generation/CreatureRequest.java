package io.github.messagingpool.benchmarks.generation;

import io.github.messagingpool.Request;

/** What every world gets, and does with the creature that has the request's id. */
interface CreatureRequest<R> extends Request.OfLong<Creature, R> {

    @Override
    R process(Creature creature);
}
