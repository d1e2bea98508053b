package io.github.messagingpool.benchmarks.generation;

import java.util.List;

/** Where the creatures live; each of its operations returns when all of it is done, and is called by one thread. */
interface World extends AutoCloseable {

    void create(List<CreatureInit> inits);

    void remove(List<Long> ids);

    /** Returns the responses in the order of the requests. */
    <R> List<R> ask(List<? extends CreatureRequest<R>> requests);

    @Override
    void close();
}
